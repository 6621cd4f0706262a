/** Addresses of other sites: what is wrong with one that a browser would take. */

/** The computer a browser runs on. */
const own = /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
/** A name under which a site can be found everywhere, in the letters the network knows, or a number. */
const site = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+|\d+)\.?$|^\[/;

/**
 * What is behind the name of the site in an address that only the owner's own computer has, such as that of the preview.
 * @returns undefined when others have the address, too
 */
export function pathAtHome(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, search, hash } = new URL(address);
  return own.test(hostname) ? pathname + search + hash : undefined;
}

/**
 * Says why an address that starts with `http:` or `https:` cannot be that of another site's page.
 * @returns undefined when it can
 */
export function addressFault(address: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(https?:)[/\\]*(.*)$/is.exec(address) ?? [];
  if (/^https?:/i.test(rest)) return `this is not an address: write ${rest}`;
  if (!/^https?:\/\/[^/\\]/i.test(address) && rest !== '')
    return `this is not an address: write ${scheme.toLowerCase()}//${rest}`;
  if (!URL.canParse(address)) return 'this is not an address';
  const { hostname } = new URL(address);
  if (own.test(hostname)) return 'only your own computer has this address: write the one that everybody can open';
  if (site.test(hostname)) return undefined;
  return `this is not an address: the name of a site has ${hostname.includes('.') ? 'letters, digits, hyphens and dots only' : 'a dot in it, such as github.com'}`;
}
