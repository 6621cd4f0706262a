import { expect, test } from 'vitest';
import { type ContentEntry, inOrder, shownEntries } from '#lib/content/shown.ts';

const entry = (collection: string, id: string, data: ContentEntry['data'] = {}, body = ''): ContentEntry => ({
  collection,
  id,
  data,
  body,
});
const ids = (entries: readonly ContentEntry[]) => entries.map(({ id }) => id);

test('shows what a shown section lists, and no draft', () => {
  const entries = [
    entry('profile', 'leo'),
    entry('sections', 'essays', { list: 'writing' }),
    entry('sections', 'evidence', { list: 'patents', show: false }),
    entry('writing', 'one'),
    entry('writing', 'two', { draft: true }),
    entry('patents', '1'),
    entry('books', 'unlisted'),
  ];
  expect(ids(shownEntries(entries))).toEqual(['leo', 'essays', 'one']);
});

test('shows no section without a text and without anything to list', () => {
  const entries = [
    entry('sections', 'empty'),
    entry('sections', 'blank', {}, ' \n'),
    entry('sections', 'text', { list: 'books' }, 'Text.'),
    entry('sections', 'writing', { list: 'writing' }),
    entry('writing', 'draft', { draft: true }),
  ];
  expect(ids(shownEntries(entries))).toEqual(['text']);
});

test.each<[Parameters<typeof inOrder>[0], ContentEntry['data'][], string[]]>([
  ['layers', [{ order: 2 }, { order: 1 }, { order: 1 }], ['b', 'c', 'a']],
  ['patents', [{ no: 2 }, { no: 10 }, { no: 3 }], ['b', 'c', 'a']],
  ['writing', [{ date: '2026-01-02' }, { date: '2026-02-01' }, { date: '2026-01-02' }], ['b', 'a', 'c']],
  [
    'books',
    [
      { status: 'announced', order: 1 },
      { status: 'published', order: 2 },
      { status: 'published', order: 1 },
    ],
    ['c', 'b', 'a'],
  ],
  ['education', [{ year: 2 }, { year: 3 }, { year: 1 }], ['a', 'b', 'c']],
])('puts %s into their order', (collection, all, expected) => {
  const entries = all.map((data, index) => entry(collection, 'abc'.charAt(index), data));
  expect(ids(inOrder(collection, entries))).toEqual(expected);
});
