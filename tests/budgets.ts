/** What a page may cost. Bytes as gzip level 6 sends them, because GitHub Pages speaks nothing better. */
export const budgets = {
  /** HTML with all render-blocking style in it: ten segments of the first TCP window. */
  firstPaint: 14_336,
  /** Pages that are painted before all of them is there, and the text their first view ends before. */
  firstViewEnds: { 'layers/index.html': '<figure' } as Readonly<Record<string, string>>,
  /** Inline scripts of the home page together, uncompressed. */
  inlineScript: 1_000,
  /** First view of the home page, fonts included: bytes and requests. */
  firstView: { bytes: 64_000, requests: 6 },
  /** Elements of a page, and of the page with the four figures. */
  elements: 1_500,
  elementsWithFigures: 3_500,
  /** Home page, read to its end, with a portrait and three covers of 2 to 3 MB each dropped in: 11 MB as they are. */
  heavyPictures: { phone: 200_000, desktop: 350_000 },
  /** Each font file. */
  font: 25_000,
} as const;
