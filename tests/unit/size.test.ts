import { expect, test } from 'vitest';
import { formatSize } from '#lib/size.ts';

test.each([
  [999, '999 B'],
  [1234, '1.2 kB'],
  [9_949, '9.9 kB'],
  [9_960, '10 kB'],
  [64_610, '65 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_500_000, '2.5 MB'],
  [12_345_678, '12 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
