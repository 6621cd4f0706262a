import { expect, test } from 'vitest';
import { spellNumbers } from '#lib/search/numbers.ts';

test.each([
  ['US 8,972,453 B2', 'US8972453B2'],
  ['us 2012/0290696 a1', 'us20120290696a1'],
  ['CN109688204 B', 'CN109688204B'],
  ['CN 114827151 A storage', 'CN114827151A storage'],
  ['ZL201721177080.3', '201721177080.3'],
  ['zl 2017 2117 7080.3', '2017 2117 7080.3'],
  ['No.17', 'No. 17'],
  ['US 2012', 'US 2012'],
  ['200gbps', '200 gbps'],
  ['16GB H100', '16 GB H100'],
  ['CN20150605CN 2012-05-11', 'CN20150605CN 2012-05-11'],
  ['Wisconsin-Madison', 'Wisconsin Madison'],
  ['"content-centric networking"', '"content-centric networking"'],
  ['focus 8,972,453', 'focus 8,972,453'],
])('%s is asked as %s', (question, asked) => {
  expect(spellNumbers(question)).toBe(asked);
});
