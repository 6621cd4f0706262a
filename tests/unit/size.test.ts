import { expect, test } from 'vitest';
import { formatSize } from '#lib/size.ts';

test.each([
  [999, '999 B'],
  [1234, '1.2 kB'],
  [64_610, '65 kB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
