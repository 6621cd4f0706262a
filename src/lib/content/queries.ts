/** The only module that queries the collections: what is shown, and in which order. */
import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import { booksNote } from '#lib/books.ts';
import { cuts } from '#lib/long-lists.ts';
import { once } from '#lib/once.ts';
import { articlePage, bookPage, cvPage, listPage, type Page, type PagedList, pageOfList, pages } from '#lib/pages.ts';
import type { Patent } from '#lib/patents/patents.ts';
import { firstSentence } from '#lib/text/description.ts';
import { href } from '#lib/urls.ts';
import { type SectionList, sectionLists } from '#schemas/sections.ts';
import { ContentError } from './error.ts';
import { inOrder, isFilled, isOpen, listsOf } from './shown.ts';

/** The lists that sections show. */
const getShownLists = once(async () => listsOf(await getCollection('sections')));

/** What the whole site has of a collection, in its order: nothing when no section lists it. */
const shownIn = <C extends SectionList>(list: C) =>
  once(async (): Promise<CollectionEntry<C>[]> =>
    (await getShownLists()).has(list) ? inOrder(list, await getCollection(list, isOpen)) : [],
  );

/** The person. @throws when there is not exactly one entry */
export const getProfile = once(async (): Promise<CollectionEntry<'profile'>> => {
  const [profile, ...others] = await getCollection('profile');
  if (!profile || others.length > 0) throw new Error('content/profile/ must hold exactly one .mdx file');
  return profile;
});

/** The layers of the essay, from the hardware up. */
export const getLayers = shownIn('layers');

/** Books: published first, then to be ordered, then announced. */
export const getBooks = shownIn('books');

/** Positions, in the order of the file. */
export const getExperience = shownIn('experience');

/** Degrees, in the order of the file. */
export const getEducation = shownIn('education');

/** Affiliations, in the order of the file. */
export const getAffiliations = shownIn('affiliations');

/** Patents, highest number first. */
export const getPatents = shownIn('patents');

/** Patents with their layers resolved, highest number first. */
export const getPatentList = once(async (): Promise<Patent[]> => {
  const layers = new Map((await getLayers()).map(({ id, data: { title, hue } }) => [id, { id, title, hue }]));
  return (await getPatents()).map(({ data }) => ({ ...data, layer: data.layer && layers.get(data.layer.id) }));
});

/** Projects, in their order. */
export const getProjects = shownIn('projects');

/** Articles that are not drafts, newest first. */
export const getWriting = shownIn('writing');

/** Articles that have a page on this site. @throws when an article is neither here nor elsewhere */
export const getArticles = once(async (): Promise<CollectionEntry<'writing'>[]> => {
  const articles = (await getWriting()).filter(({ data }) => data.url === undefined);
  const empty = articles.find(({ body }) => !body?.trim());
  if (empty) throw new ContentError(`${empty.filePath}  error  write the article under the last ---, or give its url`);
  return articles;
});

/** Where a book is told of: on its own page if it has one, else on the home page. */
export const bookHref = (book: CollectionEntry<'books'>): string => href(bookPage(book) ?? `#${book.id}`);

/** Where an article is read. */
export const articleHref = ({ id, data }: CollectionEntry<'writing'>): string => data.url ?? href(articlePage({ id }));

/** Whether there is a feed: it appears with the first article. */
export const hasFeed = async (): Promise<boolean> => (await getWriting()).length > 0;

/** What each kind of list holds. */
const lists = {
  layers: getLayers,
  books: getBooks,
  experience: getExperience,
  education: getEducation,
  affiliations: getAffiliations,
  patents: getPatents,
  projects: getProjects,
  writing: getWriting,
} as const;

/** Sections that are not hidden, in their order. */
const getOpenSections = once(async () => inOrder('sections', await getCollection('sections', isOpen)));

/** Sections of the home page that have something to show, in their order. */
export const getSections = once(async (): Promise<CollectionEntry<'sections'>[]> => {
  const counted = await Promise.all(
    sectionLists.map(async (list) => ((await lists[list]()).length > 0 ? [list] : [])),
  );
  const filled = new Set(counted.flat());
  return (await getOpenSections()).filter((section) => isFilled(section, filled));
});

/** The page of a list, by the heading of the section that shows it. */
export const getListPage = async (list: PagedList): Promise<Page> =>
  listPage(
    list,
    (await getSections()).map(({ data }) => data),
  );

/** The page of the CV. */
export const getCvPage = once(
  async (): Promise<Page> => cvPage((await getOpenSections()).map(({ data }) => data)),
);

/** An entry of a navigation. */
export interface NavigationItem {
  /** What it is called. */
  label: string;
  /** Where it leads: a path under the base path, or an anchor of the home page. */
  path: string;
  /** The page that has the same in full; a reader who has left the home page wants that one. */
  whole?: string;
}

/** The navigation: the home page by its label, then the sections that have a word for it. */
const getNavigationItems = once(async (): Promise<NavigationItem[]> => {
  const { label } = (await getProfile()).data;
  const shown = new Set((await getSections()).map(({ id }) => id));
  const sections = (await getOpenSections()).filter(({ id, data }) => shown.has(id) || data.page !== undefined);
  const items = sections.flatMap(({ id, data: { nav, page, list } }): NavigationItem[] => {
    if (nav === undefined) return [];
    const whole = pageOfList(list)?.path;
    return [{ label: nav, path: page ?? `#${id}`, ...(whole && shown.has(id) && { whole }) }];
  });
  return [{ label, path: '' }, ...items];
});

/**
 * The navigation as a page shows it.
 * @param path path of the page under the base path
 */
export async function getNavigation(path: string): Promise<{ label: string; href: string; isCurrent: boolean }[]> {
  return (await getNavigationItems()).map((item) => {
    const to = path === '' ? item.path : (item.whole ?? item.path);
    return { label: item.label, href: href(to), isCurrent: to === path };
  });
}

/** Where a reader of any page may go next: each page that is no entry of a long list, and the newest articles. */
export const getDestinations = once(async (): Promise<string[]> => {
  const [layers, books, articles] = await Promise.all([getLayers(), getBooks(), getArticles()]);
  return [
    href(),
    ...[pages.layers, pages.patents, pages.cv, pages.search].map(({ path }) => href(path)),
    ...((await hasFeed()) ? [href(pages.writing.path)] : []),
    ...layers.map(({ id }) => href(`layers/#${id}`)),
    ...books.filter((book) => bookPage(book)).map(bookHref),
    ...articles.slice(0, cuts.homeArticles.most).map(articleHref),
  ];
});

/** Remark under the heading of a section; follows from what it lists. */
export async function sectionNote({ data }: CollectionEntry<'sections'>): Promise<string | undefined> {
  if (data.list !== 'books') return undefined;
  return booksNote((await getBooks()).map((book) => book.data));
}

/** One or two sentences about the person: his own description, or the first sentence of his text. */
export function getDescription({ body, data }: CollectionEntry<'profile'>): string {
  return data.description ?? (firstSentence(body ?? '') || [data.name, data.tagline].filter(Boolean).join('. '));
}
