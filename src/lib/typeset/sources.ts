/** Files that decide how a typeset document looks, beside its template: what is kept of one depends on them. */
export const TYPESETTING = [
  'package-lock.json',
  ...['cut.ts', 'unicode-range.ts'].map((file) => `src/lib/fonts/${file}`),
  ...['fonts.ts', 'prelude.typ', 'sfnt.ts', 'typeset.ts'].map((file) => `src/lib/typeset/${file}`),
];
