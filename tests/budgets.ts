/** What a page may cost. Bytes as gzip level 6 sends them, because GitHub Pages speaks nothing better. */
export const budgets = {
  /** HTML with all render-blocking style in it: ten segments of the first TCP window. */
  firstPaint: 14_336,
  /** Pages that are painted before all of them is there, and the text their first view ends before. */
  firstViewEnds: { 'layers/index.html': '<figure' } as Readonly<Record<string, string>>,
  /** Inline scripts of the home page together, uncompressed. */
  inlineScript: 1_000,
  /** First view of the home page, fonts included: bytes and requests. */
  firstView: { bytes: 64_000, requests: 5 },
  /** Elements of a page, and of the page with the four figures. */
  elements: 700,
  elementsWithFigures: 3_500,
  /** Home page, read to its end, with a portrait and three covers of 2 to 3 MB each dropped in: 11 MB as they are. */
  heavyPictures: { phone: 200_000, desktop: 350_000 },
  /**
   * Every page read to its end, by kind: answers and bytes as brotli sends them, heads of the answers included. Kinds that
   * are not named may not be asked for.
   */
  page: {
    document: { requests: 1, bytes: 13_500 },
    font: { requests: 2, bytes: 46_000 },
    // The icon.
    other: { requests: 1, bytes: 1_000 },
  },
  /** What single pages may cost beyond that, or instead. */
  pages: {
    '/layers/': { document: { requests: 1, bytes: 28_000 }, script: { requests: 8, bytes: 24_000 } },
    '/patents/': { script: { requests: 1, bytes: 5_500 } },
    '/writing/every-block/': { image: { requests: 2, bytes: 1_500 } },
  },
  /** Each font file. */
  font: 25_000,
} as const;

/** Answers and bytes of one kind. */
export type Spent = Record<'requests' | 'bytes', number>;

/** Each kind a page spends more on than it may: `font: 3 requests, 50000 bytes`. */
export function kindsOver(path: string, spent: Readonly<Record<string, Spent>>): string[] {
  const own: Readonly<Record<string, Readonly<Record<string, Spent>>>> = budgets.pages;
  const allowed: Readonly<Record<string, Spent>> = { ...budgets.page, ...own[path] };
  return Object.entries(spent)
    .filter(([kind, { requests, bytes }]) => {
      const limit = allowed[kind];
      return !limit || requests > limit.requests || bytes > limit.bytes;
    })
    .map(([kind, { requests, bytes }]) => `${kind}: ${requests} requests, ${bytes} bytes`);
}
