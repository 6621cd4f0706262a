/**
 * Where pages cut a long list of patents or articles. The whole list stands at `/patents/` or `/writing/` and in the
 * exports, however long it is.
 */

/** A place that shows the start of a list that is too long for it. */
export interface Cut {
  /** Entries of the longest list that is shown whole. */
  most: number;
  /** Entries shown of a longer one. */
  first: number;
}

/** The cuts. A list shortly above `most` loses several entries, so that the link to the rest is worth following. */
export const cuts = {
  /** Home page: a section among others, of a screen and a half at most. */
  home: { most: 25, first: 20 },
  /** Home page, articles: they have summaries. */
  homeArticles: { most: 6, first: 4 },
  /** Evidence under one layer of the essay: it must not bury the text. */
  layer: { most: 30, first: 10 },
  /** CV and its PDF: a hundred fill three sheets of paper; nobody hands out more. */
  cv: { most: 100, first: 50 },
  /** Structured data: it tells what the page is; who wants every record reads the exports it names. */
  structuredData: { most: 100, first: 100 },
} as const satisfies Record<string, Cut>;

/** What a place shows of a list. */
export const shown = <T>(list: readonly T[], { most, first }: Cut): readonly T[] =>
  list.length > most ? list.slice(0, first) : list;

/** `10,000`. A telephone is busy for 50 ms before `toLocaleString` answers for the first time. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const counted = (one: string) => (count: number) => `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;

/** `10,000 patents`, `1 patent`. */
export const countPatents: (count: number) => string = counted('patent');

const all =
  (countOf: (count: number) => string) =>
  ({ length }: readonly unknown[], { most }: Cut) =>
    length > most ? `All ${countOf(length)}` : undefined;

/** `All 10,000 patents`; undefined when the place shows them all anyway. */
export const allPatents: (list: readonly unknown[], cut: Cut) => string | undefined = all(countPatents);

/** `All 1,000 articles`; undefined when the place shows them all anyway. */
export const allArticles: (list: readonly unknown[], cut: Cut) => string | undefined = all(counted('article'));
