import { expect, test } from 'vitest';
import { formatKilobytes, formatRatio, median, medians } from '#bench/stats.ts';

test('the median is the value in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even count lies between the two in the middle', () => {
  expect(median([10, 1, 2, 4])).toBe(3);
});

test('numbers are ordered as numbers', () => {
  expect(median([100, 20, 3])).toBe(20);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow('the median of nothing');
  expect(() => medians([])).toThrow('the median of nothing');
});

test('each field of records has its own median', () => {
  expect(
    medians([
      { a: 1, b: 9 },
      { a: 2, b: 7 },
      { a: 3, b: 8 },
    ]),
  ).toEqual({ a: 2, b: 8 });
});

test('a ratio says how many times the floor a value is', () => {
  expect(formatRatio(540, 432)).toBe('1.25×');
});

test('without a floor there is no ratio', () => {
  expect([formatRatio(540, undefined), formatRatio(540, 0)]).toEqual(['–', '–']);
});

test('bytes are written in thousands', () => {
  expect(formatKilobytes(14_336)).toBe('14.3');
});
