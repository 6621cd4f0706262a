import { expect, test } from 'vitest';
import { booksNote, bookStatusIn, bookStatusText } from '#lib/books.ts';

test('notes "(coming soon)" only while no book can be ordered or read', () => {
  expect(booksNote([{ status: 'announced' }, { status: 'announced' }])).toBe('(coming soon)');
  expect(booksNote([{ status: 'announced' }, { status: 'preorder' }])).toBeUndefined();
  expect(booksNote([{ status: 'published' }])).toBeUndefined();
  expect(booksNote([])).toBeUndefined();
});

test('says how far a book is, with its date when there is one', () => {
  expect(bookStatusText({ status: 'announced' })).toBe('Coming soon');
  expect(bookStatusText({ status: 'announced', date: '2027-03-28' })).toBe('Coming March 28, 2027');
  expect(bookStatusText({ status: 'preorder' })).toBe('Can be ordered now');
  expect(bookStatusText({ status: 'preorder', date: '2027-03-28' })).toBe(
    'To be published March 28, 2027; can be ordered now',
  );
  expect(bookStatusText({ status: 'published' })).toBe('Published');
  expect(bookStatusText({ status: 'published', date: '2027-03-28' })).toBe('Published March 28, 2027');
});

test('says of a book in a list only what the remark on the list does not', () => {
  const [announced, dated, published] = [
    { status: 'announced' },
    { status: 'announced', date: '2027-03-28' },
    { status: 'published' },
  ] as const;
  expect(bookStatusIn([announced, dated], announced)).toBeUndefined();
  expect(bookStatusIn([announced, dated], dated)).toBe('Coming March 28, 2027');
  expect(bookStatusIn([announced, published], announced)).toBe('Coming soon');
  expect(bookStatusIn([announced, published], published)).toBe('Published');
});
