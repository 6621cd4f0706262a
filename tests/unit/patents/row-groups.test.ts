import { expect, test } from 'vitest';
import { FEW, groupOf, inGroups, LIMIT } from '#lib/patents/row-groups.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('the first groups are small and hold the rows shown before more are asked for', () => {
  const groups = inGroups(numbers(160));
  expect(groups.map(({ length }) => length)).toEqual([2, 3, 5, 15, 25, 50, 25, 25, 10]);
  expect(groups.slice(0, FEW).flat()).toHaveLength(LIMIT);
  expect(groups.flat()).toEqual(numbers(160));
});

test('a list shorter than the first groups fills as many as it can', () => {
  expect(inGroups(numbers(7))).toEqual([
    [1, 2],
    [3, 4, 5],
    [6, 7],
  ]);
  expect(inGroups([])).toEqual([]);
});

test('a group can be asked for alone; beyond the last there is none', () => {
  expect(groupOf(numbers(160), 3)).toEqual(numbers(25).slice(10));
  expect(groupOf(numbers(160), 7)).toEqual(numbers(150).slice(125));
  expect(groupOf(numbers(160), 9)).toEqual([]);
});
