/**
 * The four knobs of a build, read once from the environment. Everything else is content.
 *
 * Paths are resolved from the repository root, so every command can be run from any folder.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from './content/json.ts';
import { readBasePath, readSiteUrl } from './settings.ts';

const known: { [name: symbol]: string | undefined } = globalThis;
const root = Symbol.for('root of the profile');
known[root] ??= fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Absolute path of the repository, without a trailing slash. The bundled copy of this module lies elsewhere: it is told
 * by the one that Astro's configuration loads first.
 */
export const ROOT = known[root];

/** Absolute path of the content folder. */
export const CONTENT_DIR = path.resolve(ROOT, process.env['CONTENT_DIR'] || 'content');

/** Origin of the published site without a trailing slash, such as `https://leoustc.com`: by itself the owner's domain. */
export const SITE_URL = setting('SITE_URL', readSiteUrl, ownSite() ?? 'https://leoustc.com');

/** Path the site is served under; starts and ends with a slash: `/` or `/sub/path/`. */
export const BASE_PATH = setting('BASE_PATH', readBasePath, '/');

/** Absolute path of the folder the site is published to. */
export const OUT_DIR = path.resolve(ROOT, process.env['OUT_DIR'] || 'dist');

/** Absolute path of Astro's cache; one a pair of content and output, so that builds side by side do not mix. */
export const CACHE_DIR = path.join(
  ROOT,
  '.cache',
  'astro',
  createHash('sha256')
    .update(`${path.relative(ROOT, CONTENT_DIR)}\0${path.relative(ROOT, OUT_DIR)}`)
    .digest('hex')
    .slice(0, 12),
);

/** The site at the domain that the owner has given, if he has. */
function ownSite(): string | undefined {
  try {
    const domain = readJson(path.join(CONTENT_DIR, 'site.json'))?.['domain'];
    return typeof domain === 'string' ? readSiteUrl(`https://${domain}`) : undefined;
  } catch {
    // The check says what is wrong with it, and where.
    return undefined;
  }
}

/** What a variable of the environment says; ends the process when that cannot be used, as nothing can go on without it. */
function setting(name: string, read: (value: string) => string, otherwise: string): string {
  try {
    return read(process.env[name] ?? otherwise);
  } catch (error) {
    console.error(`${name} — ${error instanceof Error ? error.message : error}`);
    return process.exit(1);
  }
}
