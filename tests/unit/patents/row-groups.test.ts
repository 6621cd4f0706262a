import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { FEW, groupOf, inGroups, LIMIT } from '#lib/patents/row-groups.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('the first groups are small and hold the rows shown before more are asked for', () => {
  const groups = inGroups(numbers(160));
  expect(groups.map(({ length }) => length)).toEqual([2, 3, 5, 15, 25, 25, 25, 25, 25, 10]);
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
  expect(groupOf(numbers(160), 8)).toEqual(numbers(150).slice(125));
  expect(groupOf(numbers(160), 10)).toEqual([]);
});

test('the style sheet guesses the height of each group by its rows', () => {
  const css = readFileSync(path.join(ROOT, 'src/components/patents/patent-table.css'), 'utf8');
  const rows = [...css.matchAll(/tbody(?::nth-of-type\((\d)\))? \{\s(?:[^}]*;)?\s*--rows: (\d+);/g)].map(
    ([, group, count]) => [group ?? 'each', Number(count)],
  );
  expect(rows).toEqual([
    ['each', 25],
    ['1', 2],
    ['2', 3],
    ['3', 5],
    ['4', 15],
  ]);
  expect(inGroups(numbers(150)).map(({ length }) => length)).toEqual([2, 3, 5, 15, 25, 25, 25, 25, 25]);
});
