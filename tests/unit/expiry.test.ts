import { expect, test } from 'vitest';
import { expiryNotice } from '#lib/expiry.ts';

test.each([
  ['2026-10-30', 'security.txt should not stand for more than a year'],
  ['2027-10-01', undefined],
  ['2027-10-02', 'security.txt runs out in 30 days: give a new day within the next year'],
  ['2027-10-31', 'security.txt runs out in 1 day: give a new day within the next year'],
  ['2027-10-31T12:00Z', 'security.txt runs out within a day: give a new day within the next year'],
  ['2027-11-02', 'security.txt has run out, and readers ignore it: give a day within the next year'],
])('on %s says %s', (day, notice) => {
  expect(expiryNotice('2027-11-01', new Date(day))).toBe(notice);
});
