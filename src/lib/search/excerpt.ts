/** Pagefind's excerpts as plain text: it marks what was found with `<mark>` and escapes all other angle brackets. */

/** A stretch of an excerpt. */
export interface ExcerptPart {
  /** Its text. */
  text: string;
  /** Whether it is what was searched for. */
  found: boolean;
}

/** The stretches of an excerpt, in order. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: unescapeBrackets(marked ?? part), found: marked !== undefined };
    });
}

const unescapeBrackets = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
