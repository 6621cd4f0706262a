/** Files that decide how a typeset document looks, beside its template: what is kept of one depends on them. */
export const TYPESETTING = [
  'package-lock.json',
  'src/lib/fonts/cut.ts',
  ...['fonts.ts', 'prelude.typ', 'sfnt.ts', 'typeset.ts'].map((file) => `src/lib/typeset/${file}`),
];
