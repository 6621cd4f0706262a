/** Whether every address inside the site leads somewhere, without a detour. */
import { attribute, type Page, relOf, servedAt } from '#lib/html.ts';
import { decodePart } from '#lib/urls.ts';
import { fetchedBy } from './markup.ts';

/** The built site as links see it. */
export interface Site {
  /** Origin it is published at, such as `https://leoustc.com`. */
  origin: string;
  /** Path it is served under. */
  base: string;
  /** All files, with forward slashes. */
  files: Set<string>;
  /** Its pages. */
  pages: PageLinks[];
}

/** A page as links see it. */
export interface PageLinks {
  /** Path in the built site, with forward slashes. */
  file: string;
  /** What links can lead to in it. */
  anchors: string[];
  /** Where it leads, each address once. */
  addresses: string[];
}

/**
 * @param page a finished page
 * @param origin where the site is published
 */
export const linksOf = (page: Page, origin: string): PageLinks => ({
  file: page.file,
  anchors: page.elements.flatMap((element) => attribute(element, 'id') ?? []),
  addresses: [...new Set(addressesIn(page, origin))],
});

/** @returns one line for each link that would not arrive */
export function findBrokenLinks(site: Site): string[] {
  const anchors = anchorsIn(site);
  return site.pages.flatMap((page) => {
    const from = new URL(site.base + servedAt(page.file), site.origin);
    return page.addresses.flatMap((address) => {
      const reason = follow(address, from, site, anchors);
      return reason ? [`${page.file}: ${address} ${reason}`] : [];
    });
  });
}

/** Why an address does not arrive; undefined when it does or when it leads to another site. */
function follow(address: string, from: URL, site: Site, anchors: Map<string, Set<string>>): string | undefined {
  if (!URL.canParse(address, from.href)) return 'is not an address';
  const url = new URL(address, from);
  if (url.origin !== from.origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return `leaves the base path ${site.base}`;
  const path = decodePart(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`) ? 'redirects: it lacks the trailing slash' : 'leads nowhere';
  }
  const id = decodePart(url.hash.slice(1));
  const ids = anchors.get(file);
  return id !== '' && ids && !ids.has(id) ? `has no target: no id="${id}" in ${file}` : undefined;
}

const known = new WeakMap<Site, Map<string, Set<string>>>();

/** Anchors of every page, by its file; found once for a site, however many lists of addresses are checked. */
function anchorsIn(site: Site): Map<string, Set<string>> {
  const found = known.get(site) ?? new Map(site.pages.map((page) => [page.file, new Set(page.anchors)]));
  known.set(site, found);
  return found;
}

/** Every address of a page: links, what it fetches, and what it tells search engines and previews. */
function addressesIn({ elements }: Page, origin: string): string[] {
  return elements.flatMap((element) => {
    if (element.tagName === 'a' || element.tagName === 'area') return attribute(element, 'href') ?? [];
    if (element.tagName === 'link' && !relOf(element).includes('me')) return attribute(element, 'href') ?? [];
    if (element.tagName === 'meta')
      return (attribute(element, 'content') ?? '').startsWith(`${origin}/`)
        ? (attribute(element, 'content') ?? [])
        : [];
    return fetchedBy(element);
  });
}

/**
 * Checks addresses that stand outside of pages, such as those of the sitemap.
 * @param file where they stand, for the message
 * @param addresses absolute or rooted addresses
 */
export function findDeadAddresses(file: string, addresses: string[], site: Site): string[] {
  const anchors = anchorsIn(site);
  const from = new URL(site.base, site.origin);
  return addresses.flatMap((address) => {
    const reason = follow(address, from, site, anchors);
    return reason ? [`${file}: ${address} ${reason}`] : [];
  });
}
