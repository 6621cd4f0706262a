/** Links inside the site, and to the e-mail address: whether each arrives. */
import { isOpen, shownEntries } from '#lib/content/shown.ts';
import { pages } from '#lib/pages.ts';
import { decodePart } from '#lib/urls.ts';
import { addressFault, pathAtHome } from '#schemas/address.ts';
import { ownPage, type Read, type Targets, targetsOf } from './addresses.ts';
import type { Reference } from './body.ts';
import type { Entry } from './entry.ts';
import type { FieldPath, Problems } from './problem.ts';
import { didYouMean, quote } from './words.ts';

/** Checks every link in the bodies, and the pages that sections name. */
export function checkLinks(read: readonly Read[], problems: Problems): void {
  const shown = new Set(shownEntries(read.map(({ entry }) => entry)));
  const onSite = targetsOf(read.filter(({ entry }) => shown.has(entry)));
  const everywhere = targetsOf(read);
  const reason = (link: Reference, entry: Entry) => {
    const fault = linkFault(link, entry, everywhere);
    if (fault) return fault;
    // With sections that list what has no entries yet.
    const onOpen = targetsOf(
      read.filter(({ entry }) => shown.has(entry) || (entry.collection === 'sections' && isOpen(entry))),
    );
    return linkFault(link, entry, onOpen)
      ? 'what it leads to is hidden or a draft: show that, or delete the link'
      : 'the list it leads to is still empty: add something to it, or delete the link';
  };
  for (const { entry, body } of read) {
    // What is not shown may lead to what is not shown either.
    const targets = shown.has(entry) ? onSite : everywhere;
    for (const link of body?.links ?? []) {
      const fault = linkFault(link, entry, targets);
      const place = entry.bodyPlace(link.offset, link.end);
      if (fault) problems.error(place, `found ${quote(link.url)}: ${reason(link, entry)}`);
      else if (/^http:/i.test(link.url))
        problems.notice(place, 'the link is not https: try the same address with https://');
    }
    const page = entry.collection === 'sections' ? entry.text('page') : undefined;
    if (page === undefined || targets.isPage(page)) continue;
    const place = entry.place(['page'] satisfies FieldPath);
    if (!problems.has(place))
      problems.error(place, `found ${quote(page)}: there is no such page${didYouMean(page, targets.site)}`);
  }
}

/** Checks that there is an e-mail address where one is to be shown. */
export function checkEmails(read: readonly Read[], problems: Problems): void {
  const profile = read.find(({ entry }) => entry.collection === 'profile')?.entry;
  if (!profile || profile.get('email') !== undefined) return;
  for (const { entry, body } of read)
    for (const { offset, end } of body?.emails ?? [])
      problems.error(
        entry.bodyPlace(offset, end),
        `there is no address to show: write it as "email" in ${profile.source.file}, or delete <Email />`,
      );
}

/** Why a link does not arrive or must not be followed. */
function linkFault({ url }: Reference, entry: Entry, { isPage, site, anchorsOn }: Targets): string | undefined {
  // Browsers ignore white space and control characters in and before a scheme.
  const address = url.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return 'for your address write <Email />';
  if (scheme === 'http' || scheme === 'https') {
    const path = pathAtHome(address);
    return path === undefined ? addressFault(address) : `only your own computer has this address: write ${path}`;
  }
  if (scheme !== undefined) return 'links start with https://';
  if (/^(?:\/\/|www\.)/i.test(address)) return 'write the full address, starting with https://';
  if (address === '') return 'the link leads nowhere';
  // In the content "/" is the home page, whatever path the site is served under.
  const root = '/-/';
  const rooted = address.startsWith('/') ? root + address.slice(1) : address;
  const hints: string[] = [];
  for (const from of pagesOf(entry)) {
    const start = `https://x${root}${from}`;
    if (!URL.canParse(rooted, start)) return 'this is not an address';
    const to = new URL(rooted, start);
    if (!to.pathname.startsWith(root)) return 'this leads outside the site';
    const page = decodePart(to.pathname.slice(root.length));
    const anchor = decodePart(to.hash.slice(1));
    if (!isPage(page)) {
      hints.push(
        `there is no such page${isPage(`${page}/`) ? ', did you mean the same with a slash at the end?' : didYouMean(page, site)}`,
      );
      continue;
    }
    const targets = page === '' || page.endsWith('/') ? anchorsOn(page) : undefined;
    if (anchor !== '' && targets && !targets.has(anchor))
      hints.push(`there is no such anchor${didYouMean(anchor, targets)}`);
  }
  return hints[0];
}

/** Paths of the pages an entry is shown on. */
const pagesOf = (entry: Entry): string[] =>
  entry.collection === 'layers' ? ['', pages.layers.path] : [ownPage(entry) ?? ''];
