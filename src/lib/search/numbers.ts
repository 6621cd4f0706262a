/** Numbers and compounds in a question, as the index has them. */

/** An office, its digits however they are set apart, and a kind code. Fewer than six digits are a year or a beginning. */
const publication = /\b(?:US|EP|WO|CN|JP|KR)\s*\d(?:[\s,/]*\d){5,}(?:\s*[A-Z]\d?)?\b/gi;

/**
 * The question with its numbers spelled as on the site: `US 8,972,453 B2` as `US8972453B2`, `ZL201721177080.3` as
 * `201721177080.3`, `No.17` as `No. 17`, `200gbps` as `200 gbps`; and with the parts of its compounds, which the index has
 * too, as words, but for a question in quotation marks: `Wisconsin-Madison` as `Wisconsin Madison`.
 */
export const spellNumbers = (question: string): string =>
  question
    .replace(/\bZL\s*(?=\d)/gi, '')
    .replace(/\bno\.(?=\d)/gi, 'No. ')
    .replace(/\b(\d+)(?=[kmgt]b)|-(?=[a-z][^"]*$)/gi, '$1 ')
    .replace(publication, (number) => number.replace(/[\s,/]/g, ''));
