import { expect, test } from 'vitest';
import { formatDate, formatYears } from '#lib/dates.ts';

test.for([
  ['2022', '2022'],
  ['2022-03', 'March 2022'],
  ['2022-03-28', 'March 28, 2022'],
  ['2022-12-31', 'December 31, 2022'],
])('writes %s as %s', ([date = '', words]) => {
  expect(formatDate(date)).toBe(words);
});

test('refuses what is not a date', () => {
  expect(() => formatDate('soon')).toThrow('Invalid time value');
  expect(() => formatDate('March')).toThrow('"March" is not YYYY, YYYY-MM or YYYY-MM-DD');
});

test('writes years as a list, a range, a single year or an open range', () => {
  expect(formatYears([2022, 2023])).toBe('2022, 2023');
  expect(formatYears({ from: 2017, to: 2021 })).toBe('2017–2021');
  expect(formatYears({ from: 2018, to: 2018 })).toBe('2018');
  expect(formatYears({ from: 2024 })).toBe('2024–today');
});
