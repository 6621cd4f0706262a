/** Where links inside the site may lead: its pages, its files, and their anchors. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { inOrder } from '#lib/content/shown.ts';
import { cvFiles } from '#lib/cv/files.ts';
import { isInCv } from '#lib/cv/sections.ts';
import { ROOT } from '#lib/env.ts';
import { cuts, shown } from '#lib/long-lists.ts';
import { articlePage, bookPage, pages } from '#lib/pages.ts';
import { patentAnchor } from '#lib/patents/patents.ts';
import { sectionLists } from '#schemas/sections.ts';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import type { Place, Problems } from './problem.ts';

/** An entry with what its body refers to. */
export interface Read {
  /** The entry. */
  entry: Entry;
  /** What its body refers to; undefined when that cannot be read. */
  body: Body | undefined;
}

/** Anchors every page has of its own. */
const common = ['main', 'find', ...['system', 'light', 'dark'].map((scheme) => `scheme-${scheme}`)];
/** Anchors the home page has of its own. */
const fixed = [...common, 'about', 'about-title'];
/** Collections whose texts stand on the home page, with their headings. */
const toldOnHome = new Set(['profile', 'sections', 'layers', 'projects']);

/** An anchor of a page, and what has it. */
interface Claim {
  anchor: string;
  place: Place;
  owner: string;
}

/** Reports anchors that two things on a page claim. */
export function checkAnchors(read: readonly Read[], problems: Problems): void {
  checkClaims(homeClaims(read), fixed, problems);
  checkClaims(essayClaims(read), common, problems);
  for (const one of read) if (ownPage(one.entry) !== undefined) checkClaims(headingClaims(one), common, problems);
}

/** Reports anchors of a page that two things claim; those of the page itself are taken. */
function checkClaims(claims: readonly Claim[], taken: readonly string[], problems: Problems): void {
  const owners = new Map<string, string>(taken.map((anchor) => [anchor, 'the page itself']));
  for (const { anchor, place, owner } of claims) {
    const first = owners.get(anchor);
    // A number of a patent that is used twice has a message of its own.
    if (first === owner && anchor.startsWith('patent-')) continue;
    if (first === undefined) owners.set(anchor, owner);
    else problems.error(place, `the anchor #${anchor} is already that of ${first}: rename one of them`);
  }
}

/** The anchors that the content gives the home page: those of its headings last. */
function homeClaims(read: readonly Read[]): Claim[] {
  const patents = patentsOnHome(read);
  const entries = read.flatMap(({ entry }): Claim[] => {
    const { collection, id, source } = entry;
    const claim = (anchor: string, place = source.start): Claim => ({ anchor, place, owner: source.file });
    const no = entry.number('no');
    if (collection === 'sections') return [claim(id), claim(`${id}-title`)];
    if (collection === 'layers' || collection === 'books') return [claim(id)];
    return no !== undefined && patents.has(no) ? [claim(patentAnchor({ no }), entry.place(['no']))] : [];
  });
  const headings = read.flatMap((one) => (toldOnHome.has(one.entry.collection) ? headingClaims(one) : []));
  return [...entries, ...headings];
}

/** The anchors of the page of the layers: those of its headings last. */
function essayClaims(read: readonly Read[]): Claim[] {
  const bodies = new Map(read.map(({ entry, body }) => [entry, body]));
  const entries = [...bodies.keys()].filter(({ collection }) => collection === 'layers');
  const layers = inOrder('layers', entries).map((entry): Read => ({ entry, body: bodies.get(entry) }));
  const own = layers.flatMap(({ entry: { id, source } }): Claim[] =>
    [id, `${id}-title`].map((anchor) => ({ anchor, place: source.start, owner: source.file })),
  );
  return [...own, ...figureClaims(layers), ...layers.flatMap(headingClaims)];
}

/** The anchors of the figures in some texts: a repeated one has a number at its end. */
function figureClaims(read: readonly Read[]): Claim[] {
  const counts = new Map<string, number>();
  return read.flatMap(({ entry, body }) =>
    (body?.figures ?? []).flatMap(({ name, offset, end }): Claim[] => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const anchor = name.toLowerCase() + (count > 1 ? `-${count}` : '');
      const claim = { place: entry.bodyPlace(offset, end), owner: `the figure <${name} />` };
      return [
        { ...claim, anchor },
        { ...claim, anchor: `${anchor}-title` },
      ];
    }),
  );
}

/** The anchors of the headings of a text. */
const headingClaims = ({ entry, body }: Read): Claim[] =>
  anchorsOf(body).map(({ anchor, offset, end }) => ({
    anchor,
    place: entry.bodyPlace(offset, end),
    owner: 'something else',
  }));

/** Numbers of the patents that the home page lists. */
function patentsOnHome(read: readonly Read[]): Set<number | undefined> {
  const entries = read.map(({ entry }) => entry);
  const patents = entries.filter((entry) => entry.collection === 'patents' && entry.number('no') !== undefined);
  return new Set(shown(inOrder('patents', patents), cuts.home).map((patent) => patent.number('no')));
}

/** The headings of a body with the anchors Astro gives them: a repeated one has a number at its end. */
function anchorsOf(body: Body | undefined): { anchor: string; offset: number; end: number }[] {
  const slugger = new GithubSlugger();
  return (body?.headings ?? []).map(({ text, offset, end }) => ({ anchor: slugger.slug(text), offset, end }));
}

/** Where links may lead. */
export interface Targets {
  /** Whether there is a page or a file at an address. */
  isPage(address: string): boolean;
  /** Pages with a name of their own. */
  site: ReadonlySet<string>;
  /** Anchors of a page. */
  anchorsOn(page: string): ReadonlySet<string>;
}

/** Where links may lead in a site that shows these. */
export function targetsOf(read: readonly Read[]): Targets {
  const own = contentPages(read);
  const site = new Set([...own, ...routes().filter((route) => route.endsWith('/'))]);
  const files = new Set([...routes(), ...contentFiles(read, own), ...generated]);
  const anchors = pageAnchors(read);
  return {
    isPage: (address) => site.has(address) || files.has(address),
    site,
    anchorsOn: (page) => anchors.get(page) ?? new Set(common),
  };
}

/** Anchors of the pages, by the path of the page. */
function pageAnchors(read: readonly Read[]): Map<string, Set<string>> {
  const anchors = (claims: readonly Claim[]) => claims.map(({ anchor }) => anchor);
  const found = new Map([['', new Set([...fixed, ...anchors(homeClaims(read))])]]);
  const add = (page: string, anchors: readonly string[]) => {
    const there = found.get(page) ?? new Set(common);
    for (const anchor of anchors) there.add(anchor);
    found.set(page, there);
  };
  add(pages.layers.path, anchors(essayClaims(read)));
  for (const one of read) {
    const { entry, body } = one;
    const { collection } = entry;
    const no = entry.number('no');
    const page = ownPage(entry);
    if (collection === 'patents' && no !== undefined) add(pages.patents.path, [patentAnchor({ no })]);
    if (collection === 'sections') add(pages.cv.path, cvAnchors(entry, body));
    if (page !== undefined) add(page, anchors(headingClaims(one)));
  }
  return found;
}

/** Anchors that a section of the home page has in the CV. */
function cvAnchors(entry: Entry, body: Body | undefined): string[] {
  const { id } = entry;
  const list = sectionLists.find((name) => name === entry.text('list'));
  // A text that cannot be read has been reported.
  const text = body ? (entry.body ?? '') : '';
  return isInCv({ list, page: entry.text('page'), body: text }) ? [list ?? id] : [];
}

/** The page that an entry has of its own; undefined when it has none. */
export function ownPage(entry: Entry): string | undefined {
  if (entry.collection === 'books') return bookPage(entry);
  return entry.collection === 'writing' ? articlePage({ id: entry.id, url: entry.text('url') }) : undefined;
}

/** Pages that come from the content. */
const contentPages = (read: readonly Read[]): string[] => [
  '',
  ...(read.some(({ entry }) => entry.collection === 'writing') ? [pages.writing.path] : []),
  ...read.flatMap(({ entry }) => ownPage(entry) ?? []),
];

/** Files that come from the content. */
function contentFiles(read: readonly Read[], own: readonly string[]): string[] {
  const [profile] = read.filter(({ entry }) => entry.collection === 'profile');
  const hasContact = read.some(({ entry }) => entry.collection === 'site' && entry.get('security') !== undefined);
  const withTwin = [...own, pages.layers.path, pages.patents.path, pages.cv.path];
  return [
    ...withTwin.map((page) => `${page}index.md`),
    ...(own.includes(pages.writing.path) ? ['rss.xml'] : []),
    ...(profile ? [cvFiles(profile.entry.id).vcard.path] : []),
    ...(hasContact ? ['.well-known/security.txt'] : []),
  ];
}

/** Files that every build adds. */
const generated = ['licenses.txt', 'sitemap-index.xml', 'sitemap-0.xml'];

let known: string[] | undefined;

/** Paths of the pages and files that come from `src/pages` and `public`, whatever the content. */
function routes(): string[] {
  known ??= [
    ...list('src/pages').map((file) =>
      file
        .replace(/\.(astro|ts|js|mdx?)$/, (ending) => (/\.(ts|js)$/.test(ending) ? '' : '/'))
        .replace(/(^|\/)index\/$/, '$1'),
    ),
    ...list('public'),
  ].filter((route) => !route.includes('[') && route !== pages.missing.path);
  return known;
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
