/** Where links inside the site may lead: its pages, its files, and their anchors. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/env.ts';
import { cuts, shown } from '../lib/long-lists.ts';
import type { Body, Reference } from './body.ts';
import type { Entry } from './entry.ts';
import type { FieldPath, Place, Problems } from './problem.ts';
import { didYouMean, quote } from './words.ts';

/** An entry with what its body refers to. */
export interface Read {
  entry: Entry;
  body: Body | undefined;
}

/** Anchors every page has of its own. */
const common = ['main', ...['system', 'light', 'dark'].map((scheme) => `scheme-${scheme}`)];
/** Anchors the home page has of its own. */
const fixed = [...common, 'about', 'about-title'];
/** Collections that are a part of the CV, each under its name. */
const inCv = ['books', 'education', 'affiliations', 'patents', 'projects', 'writing'];
/** Collections whose entries stand on the home page. */
const onHomePage = new Set(['profile', 'sections', 'layers', 'books']);

/** Anchors of the home page; an anchor that two things claim is reported. */
export function homeAnchors(read: readonly Read[], problems: Problems): Set<string> {
  const owners = new Map<string, string>(fixed.map((anchor) => [anchor, 'the page itself']));
  const claim = (anchor: string, place: Place, owner: string) => {
    const first = owners.get(anchor);
    if (first === undefined) owners.set(anchor, owner);
    else problems.error(place, `the anchor #${anchor} is already that of ${first}: rename one of them`);
  };
  const patents = new Set(patentsOnHome(read));
  for (const { entry } of read) {
    const { collection, id } = entry;
    const no = entry.number('no');
    if (collection === 'sections')
      for (const anchor of [id, `${id}-title`]) claim(anchor, entry.source.start, entry.source.file);
    if (collection === 'layers' || collection === 'books') claim(id, entry.source.start, entry.source.file);
    // A number that is used twice has a message of its own.
    if (no !== undefined && patents.has(no) && owners.get(`patent-${no}`) !== entry.source.file)
      claim(`patent-${no}`, entry.place(['no']), entry.source.file);
  }
  for (const { entry, body } of read)
    if (onHomePage.has(entry.collection))
      for (const { text, offset, end } of body?.headings ?? [])
        claim(anchorOf(text), entry.bodyPlace(offset, end), 'something else');
  return new Set(owners.keys());
}

/** Numbers of the patents that the home page lists. */
function patentsOnHome(read: readonly Read[]): readonly number[] {
  const numbers = read.flatMap(({ entry }) => (entry.collection === 'patents' ? (entry.number('no') ?? []) : []));
  numbers.sort((a, b) => b - a);
  return shown(numbers, cuts.home);
}

/** The anchor Astro gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Checks every link in the bodies, and the pages that sections name. */
export function checkAddresses(read: readonly Read[], anchors: Set<string>, problems: Problems): void {
  const { names, patterns } = routes();
  const site = new Set([...pages(read), ...names]);
  const anchorsOn = pageAnchors(read, anchors);
  const isPage = (address: string) => site.has(address) || patterns.some((pattern) => pattern.test(address));
  for (const { entry, body } of read) {
    for (const link of body?.links ?? []) {
      const fault = linkFault(link, entry, { isPage, site, anchorsOn });
      const place = entry.bodyPlace(link.offset, link.end);
      if (fault) problems.error(place, `found ${quote(link.url)}: ${fault}`);
      else if (/^http:/i.test(link.url))
        problems.notice(place, 'the link is not https: try the same address with https://');
    }
    const page = entry.text('page');
    if (entry.collection === 'sections' && page !== undefined && !isPage(page))
      problems.error(
        entry.place(['page'] satisfies FieldPath),
        `found ${quote(page)}: there is no such page${didYouMean(page, site)}`,
      );
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

interface Known {
  isPage(address: string): boolean;
  /** Pages with a name of their own. */
  site: Set<string>;
  /** Anchors of each page that has some of its own. */
  anchorsOn: Map<string, Set<string>>;
}

/** Anchors of the pages, by the path of the page. */
function pageAnchors(read: readonly Read[], home: Set<string>): Map<string, Set<string>> {
  const found = new Map([['', home]]);
  const add = (page: string, anchors: readonly string[]) => {
    const there = found.get(page) ?? new Set(common);
    for (const anchor of anchors) there.add(anchor);
    found.set(page, there);
  };
  for (const { entry, body } of read) {
    const { collection, id } = entry;
    const headings = (body?.headings ?? []).map(({ text }) => anchorOf(text));
    if (collection === 'layers') add('layers/', [id, ...headings]);
    if (collection === 'patents') add('patents/', [`patent-${entry.number('no')}`]);
    if (inCv.includes(collection)) add('cv/', [collection]);
    if (collection === 'books' || collection === 'writing') add(`${collection}/${id}/`, headings);
  }
  return found;
}

/** Why a link does not arrive or must not be followed. */
function linkFault({ url }: Reference, entry: Entry, { isPage, site, anchorsOn }: Known): string | undefined {
  // Browsers ignore white space and control characters in and before a scheme.
  const address = url.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return 'for your address write <Email />';
  if (scheme === 'http' || scheme === 'https') return URL.canParse(address) ? undefined : 'this is not an address';
  if (scheme !== undefined) return 'links start with https://';
  if (address.startsWith('//')) return 'write the full address, starting with https://';
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
    const page = decode(to.pathname.slice(root.length));
    const anchor = decode(to.hash.slice(1));
    if (!isPage(page)) {
      hints.push(
        `there is no such page${isPage(`${page}/`) ? ', did you mean the same with a slash at the end?' : didYouMean(page, site)}`,
      );
      continue;
    }
    const targets = page === '' || page.endsWith('/') ? (anchorsOn.get(page) ?? new Set(common)) : undefined;
    if (anchor !== '' && targets && !targets.has(anchor))
      hints.push(`there is no such anchor${didYouMean(anchor, targets)}`);
  }
  return hints[0];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Paths of the pages an entry is shown on. */
function pagesOf({ collection, id }: Entry): string[] {
  if (collection === 'layers') return ['', 'layers/'];
  if (collection === 'books' || collection === 'writing') return [`${collection}/${id}/`];
  return [''];
}

/** Pages that come from the content. */
const pages = (read: readonly Read[]): string[] => [
  '',
  ...(read.some(({ entry }) => entry.collection === 'writing') ? ['writing/'] : []),
  ...read.flatMap(({ entry }) =>
    (entry.collection === 'books' || entry.collection === 'writing') && entry.hasBody
      ? [`${entry.collection}/${entry.id}/`]
      : [],
  ),
];

/** Pages and files that come from `src/pages` and `public`. */
interface Routes {
  /** Paths of the pages among them. */
  names: string[];
  /** All of them, as patterns of their paths. */
  patterns: RegExp[];
}

let known: Routes | undefined;

function routes(): Routes {
  known ??= readRoutes();
  return known;
}

function readRoutes(): Routes {
  const paths = [
    ...list('src/pages').map((file) =>
      file
        .replace(/\.(astro|ts|js|mdx?)$/, (ending) => (/\.(ts|js)$/.test(ending) ? '' : '/'))
        .replace(/(^|\/)index\/$/, '$1'),
    ),
    ...list('public'),
  ].filter((route) => !/^(books|writing)\/\[/.test(route));
  const patterns = paths.map(
    (route) =>
      new RegExp(
        `^${route
          .replace(/[.+*?^$()|{}]/g, '\\$&')
          .replace(/\[\\\.\\\.\\\.[^\]]*\]/g, '.+')
          .replace(/\[[^\]]*\]/g, '[^/]+')}$`,
      ),
  );
  return { names: paths.filter((route) => /^[^[\]]+\/$/.test(route) && route !== '404/'), patterns };
}

function list(folder: string): string[] {
  const root = path.join(ROOT, folder);
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  } catch {
    return [];
  }
}
