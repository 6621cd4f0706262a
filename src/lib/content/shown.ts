/** What the site shows of its content, and in which order: for the pages, and for what foresees them. */
import { type BookStatus, bookStatuses } from '#schemas/books.ts';
import { type SectionList, sectionLists } from '#schemas/sections.ts';

/** An entry of any collection, whether or not its fields have been checked. */
export interface ContentEntry {
  /** Its collection. */
  collection: string;
  /** File name without ending, or what tells it from others of its list. */
  id: string;
  /** Its fields. */
  data: Readonly<Record<string, unknown>>;
  /** The text under them. */
  body?: string | undefined;
}

/** Whether an entry is neither a hidden section nor a draft. */
export const isOpen = ({ data }: Pick<ContentEntry, 'data'>): boolean => data['show'] !== false && data['draft'] !== true;

/** The lists that sections show. */
export function listsOf(sections: readonly Pick<ContentEntry, 'data'>[]): ReadonlySet<string> {
  const lists = sections.filter(isOpen).map(({ data }) => data['list']);
  return new Set(sectionLists.filter((list) => lists.includes(list)));
}

/**
 * Whether a section has something to show.
 * @param filled the lists that have entries
 */
export const isFilled = ({ body, data }: Pick<ContentEntry, 'body' | 'data'>, filled: ReadonlySet<unknown>): boolean =>
  Boolean(body?.trim()) || filled.has(data['list']);

const isListed = ({ collection }: ContentEntry) => (sectionLists as readonly string[]).includes(collection);

/**
 * The entries the site shows: no draft, no hidden section nor what it would list, no section without text and list.
 * @param entries those of all collections
 */
export function shownEntries<T extends ContentEntry>(entries: readonly T[]): T[] {
  const lists = listsOf(entries.filter(({ collection }) => collection === 'sections'));
  const open = entries.filter(
    (entry) => isOpen(entry) && (!isListed(entry) || lists.has(entry.collection)),
  );
  const filled = new Set(open.map(({ collection }) => collection));
  return open.filter((entry) => entry.collection !== 'sections' || isFilled(entry, filled));
}

type Compare = (a: ContentEntry, b: ContentEntry) => number;

const byId: Compare = (a, b) => a.id.localeCompare(b.id, 'en');
const byNumber =
  (field: string): Compare =>
  (a, b) =>
    Number(a.data[field]) - Number(b.data[field]);
const byOrder: Compare = (a, b) => byNumber('order')(a, b) || byId(a, b);
const statusOf = ({ data }: ContentEntry) => bookStatuses.indexOf(data['status'] as BookStatus);

/** How the entries of a collection follow each other; the others are in the order of their file. */
const orders: Partial<Record<'sections' | SectionList, Compare>> = {
  sections: byOrder,
  /** From the hardware up. */
  layers: byOrder,
  projects: byOrder,
  /** Published first, then to be ordered, then announced. */
  books: (a, b) => statusOf(b) - statusOf(a) || byOrder(a, b),
  /** Highest number first. */
  patents: (a, b) => byNumber('no')(b, a),
  /** Newest first. */
  writing: (a, b) => String(b.data['date']).localeCompare(String(a.data['date'])) || byId(a, b),
};

/** Entries of one collection in the order they are shown. */
export const inOrder = <T extends ContentEntry>(collection: 'sections' | SectionList, entries: readonly T[]): T[] =>
  entries.toSorted(orders[collection] ?? (() => 0));
