/** Small files that hosts and security researchers look for. */
import path from 'node:path';
import { readJson } from '#lib/content/json.ts';
import { CONTENT_DIR, SITE_URL } from '#lib/env.ts';
import { absolute } from '#lib/urls.ts';

/** The part of `site.json` this step needs; the schema has checked it. */
interface SiteFacts {
  /** Custom domain. */
  domain?: string;
  /** Where to report security problems, and until when that stands. */
  security?: { contact: string; expires: string };
}

/** Facts about the site; empty without `site.json`. */
export const readSite = (): SiteFacts => readJson(path.join(CONTENT_DIR, 'site.json')) ?? {};

/**
 * Files by their path in the built site.
 * @param site facts about the site
 */
export function siteFiles({ domain, security }: SiteFacts): Record<string, string> {
  const host = new URL(SITE_URL).hostname;
  return {
    // GitHub Pages would drop folders that start with an underscore.
    '.nojekyll': '',
    ...(host === domain?.toLowerCase() && { CNAME: `${host}\n` }),
    ...(security && {
      '.well-known/security.txt': [
        `Contact: ${security.contact}`,
        `Expires: ${security.expires}T00:00:00Z`,
        'Preferred-Languages: en',
        `Canonical: ${absolute('.well-known/security.txt')}`,
        '',
      ].join('\n'),
    }),
  };
}
