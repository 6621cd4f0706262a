import { expect, test } from 'vitest';
import { inRanges } from '#lib/fonts/unicode-range.ts';

test('a range holds its ends, a single code itself, and nothing beside them', () => {
  const has = inRanges('U+0041-005A, U+0131,U+1F600-1F64F');
  expect(['A', 'Z', 'ı', '😀', '🙏'].map(has)).toEqual([true, true, true, true, true]);
  expect(['@', '[', 'i', 'İ', '🚀'].map(has)).toEqual([false, false, false, false, false]);
});
