/** The CV as rows of words, the same for the page and the PDF. */
import { bookStatusIn, booksNote, fullTitle } from '#lib/books.ts';
import { formatDate, formatYears } from '#lib/dates.ts';
import { allArticles, allPatents, cuts, shown } from '#lib/long-lists.ts';
import { pages } from '#lib/pages.ts';
import { absolute, shortAddress } from '#lib/urls.ts';
import type { Cv, CvList, Row } from './cv.ts';

/** One section of the CV, ready to be set. */
export interface SheetSection {
  /** Its anchor. */
  id: string;
  /** Heading. */
  title: string;
  /** Remark after the heading. */
  note?: string | undefined;
  /** Rows, in order. */
  rows: Row[];
}

/** The sections of the CV with their rows. */
export const cvSheet = (cv: Cv): SheetSection[] =>
  cv.sections.map(({ id, title, list, rows }) => ({
    id,
    title,
    note: list === 'books' ? booksNote(cv.books) : undefined,
    rows: [...rows, ...(list ? listRows[list](cv) : [])],
  }));

const listRows: Record<CvList, (cv: Cv) => Row[]> = {
  experience: (cv) => cv.experience.map((position) => ({ ...positionRow(position), detail: position.summary })),
  education: (cv) =>
    cv.education.map(({ degree, institution, area, year, url }) => ({
      key: degree,
      title: institution,
      url,
      detail: [area, year].filter((part) => part !== undefined).join(', ') || undefined,
    })),
  affiliations: (cv) => cv.affiliations.map(positionRow),
  books: (cv) =>
    cv.books.map((book) => ({
      key: bookStatusIn(cv.books, book),
      title: fullTitle(book.title, book.subtitle),
      url: book.url,
      detail: book.blurb,
      links: book.links,
    })),
  patents: ({ patents }) => [
    ...shown(patents, cuts.cv).map(({ id, title, url }) => ({ key: id, title, url })),
    ...linkToAll(allPatents(patents, cuts.cv), absolute(pages.patents.path)),
  ],
  projects: (cv) =>
    cv.projects.map(({ title, summary, url, date, tags }) => ({
      key: date && formatDate(date),
      title,
      url,
      detail: [summary, ...tags].join(' · '),
    })),
  writing: ({ writing }) => [
    ...shown(writing, cuts.cv).map(({ title, date, venue, summary, url }) => ({
      key: formatDate(date),
      title,
      url,
      detail: [venue, summary].filter(Boolean).join('. ') || undefined,
    })),
    ...linkToAll(allArticles(writing, cuts.cv), absolute(pages.writing.path)),
  ],
};

/** Role and organisation by their years. */
const positionRow = ({ role, organisation, years, url }: Cv['affiliations'][number]): Row => ({
  key: years && formatYears(years),
  title: `${role}, ${organisation}`,
  url,
});

const linkToAll = (all: string | undefined, url: string): Row[] =>
  all ? [{ title: `${all}: ${shortAddress(url)}`, url }] : [];
