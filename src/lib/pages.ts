/** The pages of the site: where each stands under the base path, and what it is called. */
import type { SectionList } from '#schemas/sections.ts';

/** A page. */
export interface Page {
  /** Path under the base path. */
  path: string;
  /** Title. */
  title: string;
}

/** Pages that have a list of the home page in full, titled as they are when no section shows it. */
const lists = {
  layers: { path: 'layers/', title: 'Layers' },
  patents: { path: 'patents/', title: 'Patents' },
  writing: { path: 'writing/', title: 'Writing' },
} as const satisfies Partial<Record<SectionList, Page>>;

/** Every page that is not of one entry; the home page is called by the name of its person. */
export const pages = {
  ...lists,
  cv: { path: 'cv/', title: 'CV' },
  search: { path: 'search/', title: 'Search' },
  missing: { path: '404/', title: 'Page not found' },
} as const satisfies Record<string, Page>;

/** A list that has a page. */
export type PagedList = keyof typeof lists;

/** The page that has a list in full; undefined when none has. */
export const pageOfList = (list: SectionList | undefined): Page | undefined =>
  list && (lists as Partial<Record<SectionList, Page>>)[list];

/**
 * The page of a list, by the heading of the section that shows it.
 * @param sections the sections the site shows
 */
export const listPage = (list: PagedList, sections: readonly { title: string; list?: string | undefined }[]): Page => ({
  path: lists[list].path,
  title: sections.find((section) => section.list === list)?.title ?? lists[list].title,
});

/**
 * The page of the CV, by the heading of the section that leads to it.
 * @param sections all that are not hidden
 */
export const cvPage = (sections: readonly { title: string; page?: string | undefined }[]): Page => ({
  path: pages.cv.path,
  title: sections.find(({ page }) => page === pages.cv.path)?.title ?? pages.cv.title,
});

/** Path of a book's own page; it has one when its entry has a text. */
export const bookPage = ({ id, body }: { id: string; body?: string | undefined }): string | undefined =>
  body?.trim() ? `books/${id}/` : undefined;

/** Path of an article's own page; one that is published elsewhere, at a `url`, has none. */
export const articlePage = ({ id, url }: { id: string; url?: string | undefined }): string | undefined =>
  url === undefined ? `${lists.writing.path}${id}/` : undefined;
