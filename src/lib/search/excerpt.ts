/** Pagefind's excerpts as plain text: it marks what was found with `<mark>` and escapes all other angle brackets. */

/** A stretch of an excerpt. */
export interface ExcerptPart {
  /** Its text. */
  text: string;
  /** Whether it is what was searched for. */
  found: boolean;
}

/** The stretches of an excerpt, in order. */
export const excerptParts = (excerpt: string): ExcerptPart[] =>
  excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    // Every second is what the pattern has caught.
    .map((part, index) => ({ text: unescapeBrackets(part), found: index % 2 === 1 }))
    .filter(({ text }) => text);

const unescapeBrackets = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
