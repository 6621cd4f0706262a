/** What the variables of the environment that say where the site will be may hold. */

/**
 * Reads the origin of a site.
 * @returns it without a trailing slash, such as `https://leoustc.com`
 * @throws with what to write instead
 */
export function readSiteUrl(value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `found "${value}": write where the site will be, without a path, such as https://leoustc.com; a path is BASE_PATH`,
    );
  return url.origin;
}

/**
 * Reads the path a site is served under; nothing is the root.
 * @returns it with a slash at both ends: `/` or `/sub/path/`
 * @throws with what to write instead
 */
export function readBasePath(value: string): string {
  const base = `/${value}/`.replace(/\/{2,}/g, '/');
  if (value.includes(':') || new URL(base, 'https://example.com').pathname !== base)
    throw new Error(`found "${value}": write the path the site is served under, such as /profile/`);
  return base;
}
