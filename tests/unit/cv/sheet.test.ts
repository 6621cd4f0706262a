import { expect, test } from 'vitest';
import { cvSheet } from '#lib/cv/sheet.ts';
import { ada } from '../../support/cv.ts';

test('a book leads to its own page, and names every place to get it', () => {
  expect(cvSheet(ada).find(({ id }) => id === 'books')?.rows[0]).toEqual({
    key: 'Published September 1, 1843',
    title: 'Notes: A to G',
    url: 'https://example.org/books/notes/',
    detail: 'On the engine.',
    links: [
      { label: 'Publisher', url: 'https://example.org/notes' },
      { label: 'Library', url: 'https://example.net/notes' },
    ],
  });
});

test('a book that is announced for a day says so, beside others without one', () => {
  const book = { title: 'Flyology', blurb: 'On wings.', status: 'announced' as const, links: [] };
  const books = cvSheet({ ...ada, books: [book, { ...book, date: '2027-03-28' }] }).find(({ id }) => id === 'books');
  expect(books?.note).toBe('(coming soon)');
  expect(books?.rows.map(({ key }) => key)).toEqual([undefined, 'Coming March 28, 2027']);
});
