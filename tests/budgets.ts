/** What a page may cost. Bytes as gzip level 6 sends them, because GitHub Pages speaks nothing better. */
export const budgets = {
  /** HTML with all render-blocking style in it: ten segments of the first TCP window. */
  firstPaint: 14_336,
  /** Pages whose first paint may cost more, and why. */
  firstPaintExceptions: {} as Readonly<Record<string, number>>,
  /** Inline scripts of a page together, uncompressed. */
  inlineScript: 1_000,
  /** First view of the home page, fonts included: bytes and requests. */
  firstView: { bytes: 64_000, requests: 6 },
  /** Elements of a page. */
  elements: 1_500,
  /** Each font file. */
  font: 25_000,
} as const;
