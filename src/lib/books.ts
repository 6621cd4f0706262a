/** The life cycle of a book in words: announced, to be ordered, published. */
import { formatDate } from './dates.ts';

/** What the wording depends on. */
export interface BookState {
  /** How far the book is. */
  status: 'announced' | 'preorder' | 'published';
  /** Day of publication, past or planned. */
  date?: string | undefined;
}

/** Remark beside the heading of the list: `(coming soon)` while no book can be ordered or read; else nothing. */
export function booksNote(books: BookState[]): string | undefined {
  return books.length > 0 && books.every(({ status }) => status === 'announced') ? '(coming soon)' : undefined;
}

/** State of one book: `Coming soon`, `To be published March 28, 2027`, `Published March 28, 2027`. */
export function bookStatusText({ status, date }: BookState): string {
  const when = date && formatDate(date);
  if (status === 'published') return when ? `Published ${when}` : 'Published';
  if (status === 'preorder') return when ? `To be published ${when}; can be ordered now` : 'Can be ordered now';
  return when ? `Coming ${when}` : 'Coming soon';
}

/** State of one book of a list; nothing where the remark after the heading says it. */
export const bookStatusIn = (books: BookState[], book: BookState): string | undefined =>
  booksNote(books) && !book.date ? undefined : bookStatusText(book);

/** Title and subtitle in one line. */
export const fullTitle = (title: string, subtitle?: string | undefined): string =>
  subtitle ? `${title}: ${subtitle}` : title;
