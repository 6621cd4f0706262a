/** The stand-in portrait: the initial of the last name, lit on the 8×8 matrix. */

/** Rows of 5×7 letters, one bit a dot, from the top. */
const letters: Record<string, readonly number[]> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 15],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 27, 17],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
};

/** Path data of the whole matrix in a 16×16 drawing, two units a cell: rows to stroke 1.7 wide in dashes of 1.7 and 0.3. */
export const matrixRows = Array.from({ length: 8 }, (_, row) => `M0 ${row * 2 + 0.85}h16`).join('');

/**
 * Path data of the lit cells on that matrix, to fill.
 * @param name a person's name; a name whose last word has no Latin initial lights no cell
 */
export function monogram(name: string): string {
  const initial = name.trim().split(/\s+/).at(-1)?.normalize('NFD').charAt(0).toUpperCase() ?? '';
  const rows = letters[initial] ?? [];
  return rows
    .flatMap((dots, row) =>
      [1, 2, 3, 4, 5].flatMap((column) =>
        (dots >> (5 - column)) & 1 ? `M${column * 2} ${row * 2}h1.7v1.7h-1.7z` : [],
      ),
    )
    .join('');
}
