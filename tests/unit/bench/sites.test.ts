import { expect, test } from 'vitest';
import { growth, peak } from '#bench/builds.ts';
import { parseSite } from '#bench/sites.ts';

test('another site is a folder', () => {
  expect(parseSite('peers/erudite/dist')).toEqual({ name: 'erudite', folder: 'peers/erudite/dist', base: '/' });
});

test('another site can have been built for a path', () => {
  expect(parseSite('peers/folio=/al-folio/')).toEqual({ name: 'folio', folder: 'peers/folio', base: '/al-folio/' });
});

const costs = (cold: number, warm: number, bytes: number) => ({
  cold: { seconds: cold, bytes },
  warm: { seconds: warm, bytes: 1 },
});

test('growth is the time of each further item', () => {
  const before = { amounts: { patents: 100 }, costs: costs(3, 2, 5) };
  expect(growth(before, { amounts: { patents: 1100 }, costs: costs(8, 4, 5) }, 'patents')).toEqual({
    perItem: { cold: 5, warm: 2 },
  });
});

test('the first amount has no growth', () => {
  expect(growth(undefined, { amounts: { patents: 21 }, costs: costs(3, 2, 5) }, 'patents')).toEqual({});
});

test('the peak is the largest memory of all builds', () => {
  expect(peak([costs(1, 1, 300), costs(1, 1, 900), costs(1, 1, 600)])).toBe(900);
});
