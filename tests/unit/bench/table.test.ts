import { expect, test } from 'vitest';
import { formatTable } from '#bench/table.ts';

test('columns are as wide as their widest cell', () => {
  expect(
    formatTable(
      ['page', 'kB', 'FCP ms'],
      [
        ['/', 49.94, 432],
        ['/patents/', '–', 12_345],
      ],
    ),
  ).toBe(
    [
      '| page      |   kB | FCP ms |',
      '| --------- | ---: | -----: |',
      '| /         | 49.9 |    432 |',
      '| /patents/ |    – | 12,345 |',
    ].join('\n'),
  );
});

test('an empty table is its head', () => {
  expect(formatTable(['a', 'b'], [])).toBe('| a   |   b |\n| --- | --: |');
});
