/** Rules that look at more than one value: what belongs together, what refers to what, what time has overtaken. */
import { isOpen } from '#lib/content/shown.ts';
import { expiryNotice } from '#lib/expiry.ts';
import { withoutDividers } from '#lib/patents/number.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { sectionLists } from '#schemas/sections.ts';
import type { Entry } from './entry.ts';
import type { Tree } from './files.ts';
import type { FieldPath, Place, Problems } from './problem.ts';
import { Source } from './source.ts';
import { didYouMean, enumerate, quote } from './words.ts';

const DAY = 86_400_000;

/** What the rules are given. */
export interface Facts {
  /** The files of the content folder. */
  tree: Tree;
  /** All entries that can be read, of every collection. */
  entries: readonly Entry[];
  /** Today, for notices only: what is published never depends on the clock. */
  today: Date;
}

/** Collections the site cannot do without. */
export function checkWhole({ tree, entries }: Facts, problems: Problems): void {
  const at = (file: string) => new Source(tree.label(file)).start;
  const profiles = tree.files.filter((file) => /^profile\/[^_/][^/]*\.mdx$/.test(file));
  if (!tree.folders.has('profile')) problems.error(at('profile'), 'the folder is missing: it holds the file about you');
  else if (profiles.length === 0)
    problems.error(at('profile'), 'the file about you is missing, such as profile/me.mdx');
  for (const file of profiles.slice(1))
    problems.error(at(file), `there is one file about you, and ${profiles[0]} is already it`);
  if (!tree.folders.has('sections'))
    problems.error(at('sections'), 'the folder is missing: it holds the sections of the home page');
  checkLists(tree, entries, problems);
  checkUnlisted(tree, entries, problems);
}

/** Sections that list something: it is there, and it is listed once. */
function checkLists(tree: Tree, entries: readonly Entry[], problems: Problems): void {
  const listed = new Map<string, string>();
  for (const section of ofKind(entries, 'sections')) {
    const list = section.text('list');
    if (list === undefined || !Object.hasOwn(collections, list) || section.get('show') === false) continue;
    const place = section.place(['list']);
    const first = listed.get(list);
    if (first !== undefined) problems.error(place, `${list} are already listed by ${first}`);
    listed.set(list, section.source.file);
    const { form } = collections[list as CollectionName];
    const there = form === 'folder' ? tree.folders.has(list) : tree.files.includes(`${list}.json`);
    // Projects and articles come with the first one.
    if (!there && list !== 'projects' && list !== 'writing')
      problems.error(
        place,
        `${tree.label(form === 'folder' ? list : `${list}.json`)} is missing: put it back, or write show: false here`,
      );
  }
}

/** Entries no page shows, as the section that would list them is gone; one that is hidden says so itself. */
function checkUnlisted(tree: Tree, entries: readonly Entry[], problems: Problems): void {
  const files = tree.files.filter((file) => /^sections\/[^_/][^/]*\.mdx$/.test(file));
  const sections = ofKind(entries, 'sections');
  const lists = sections.map((section) => section.get('list'));
  const isKnown = (list: unknown) => list === undefined || (sectionLists as readonly unknown[]).includes(list);
  // A section that cannot be read, or lists what there is not, has a message of its own.
  if (sections.length === 0 || sections.length < files.length || !lists.every(isKnown)) return;
  for (const list of sectionLists) {
    const [first] = ofKind(entries, list).filter(isOpen);
    if (first && !lists.includes(list))
      problems.notice(
        first.place([]),
        `no section lists ${list}, so no page shows this: put sections/${list}.mdx back, with "list: ${list}"`,
      );
  }
}

/** References from one entry to another. */
export function checkReferences({ tree, entries }: Facts, problems: Problems): void {
  const layers = tree.files.flatMap((file) => /^layers\/([^_/][^/]*)\.mdx$/.exec(file)?.[1] ?? []);
  const instead =
    layers.length > 0 ? `write ${enumerate(layers, 'or')}, or delete this` : 'there is none any more: delete this';
  const check = (entry: Entry, path: FieldPath) => {
    const id = entry.text(...path);
    if (id !== undefined && !layers.includes(id))
      problems.error(
        entry.place(path),
        `found ${quote(id)}: there is no such file in layers/${didYouMean(id, layers) || `; ${instead}`}`,
      );
  };
  for (const patent of ofKind(entries, 'patents')) check(patent, ['layer']);
  for (const book of ofKind(entries, 'books'))
    for (const index of book.list('layers').keys()) check(book, ['layers', index]);
}

/** A number as it is compared with others: however it is spaced and divided, and in whichever letters it is written. */
export const sameNumber = (value: unknown): unknown =>
  typeof value === 'string' ? withoutDividers(value).toUpperCase() : value;

/** Things that may be there only once in a list. */
export function checkDoubles({ entries }: Facts, problems: Problems): void {
  const once = (kind: CollectionName, field: string, what: string) => {
    const seen = new Map<unknown, number>();
    for (const entry of ofKind(entries, kind)) {
      const value = entry.get(field);
      if (value === undefined) continue;
      const key = sameNumber(value);
      const first = seen.get(key);
      const place = entry.place([field]);
      if (first === undefined) seen.set(key, place.source.at(place.offset).line);
      else problems.error(place, `found ${quote(value)}: ${what} is already in line ${first}`);
    }
  };
  once('patents', 'no', 'this number');
  once('patents', 'id', 'this patent');
}

/** Patents that seem to be listed twice, under two of their numbers. */
export function checkListedTwice({ entries }: Facts, problems: Problems): void {
  const owners = new Map<unknown, { patent: Entry; place: Place }>();
  const numbers: FieldPath[] = [['id'], ['publication'], ['granted', 'id']];
  for (const patent of ofKind(entries, 'patents'))
    for (const path of numbers) {
      const number = patent.text(...path);
      const place = patent.place(path);
      const first = owners.get(sameNumber(number));
      if (number === undefined) continue;
      if (first === undefined) owners.set(sameNumber(number), { patent, place });
      else if (first.patent !== patent && !problems.has(place))
        problems.notice(
          place,
          `found ${quote(number)}: the patent in line ${first.place.source.at(first.place.offset).line} has this number, too: is it listed twice?`,
        );
    }
}

/** Entries that have nothing to show. */
export function checkEmpty({ entries }: Facts, problems: Problems): void {
  for (const entry of entries) {
    const { collection, hasBody } = entry;
    const start = entry.source.start;
    if (collection === 'layers' && !hasBody)
      problems.error(start, 'the text of the layer is missing: it stands under the second ---');
    if (collection === 'writing' && !hasBody && entry.get('url') === undefined)
      problems.error(start, 'write the article under the second ---, or give the "url" where it is published');
    if (collection === 'writing' && hasBody && entry.get('url') !== undefined)
      problems.notice(
        entry.place(['url']),
        'the text of the article is not shown, as its title leads to this address: delete one of them',
      );
    if (collection === 'profile' && !hasBody) problems.notice(start, 'there is no text about you under the second ---');
    if (collection === 'sections' && !hasBody && ['list', 'page'].every((field) => entry.get(field) === undefined))
      problems.notice(start, 'the section has no text and lists nothing: it is not shown');
  }
}

/** Numbers of books, whose last digit tells a slip in the others. */
export function checkIsbns({ entries }: Facts, problems: Problems): void {
  for (const book of ofKind(entries, 'books')) {
    const isbn = book.text('isbn');
    const digits = isbn?.replace(/[- ]/g, '') ?? '';
    // What has not 13 digits has been refused for that.
    if (/^\d{13}$/.test(digits) && isbnSum(digits) % 10 !== 0)
      problems.error(
        book.place(['isbn']),
        `found ${quote(isbn)}: its last digit does not go with the others: one is wrong, or two have changed places; copy it from the book`,
      );
  }
}

/** The digits of an ISBN-13, every other one three times. */
const isbnSum = (digits: string): number =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);

/** Dates in their order, and dates that have passed. */
export function checkDates({ entries, today }: Facts, problems: Problems): void {
  for (const patent of ofKind(entries, 'patents')) {
    const filed = patent.text('filed');
    // Of a date that is none nothing follows.
    if (problems.has(patent.place(['filed']))) continue;
    const later: [FieldPath, string][] = [
      [['published'], 'published'],
      [['granted', 'date'], 'granted'],
    ];
    for (const [path, what] of later) {
      const date = patent.text(...path);
      if (filed !== undefined && date !== undefined && isBefore(date, filed))
        problems.error(patent.place(path), `found ${quote(date)}: it cannot be ${what} before it was filed (${filed})`);
    }
  }
  checkFuture(entries, today, problems);
  for (const book of ofKind(entries, 'books')) checkBook(book, today, problems);
  for (const article of ofKind(entries, 'writing'))
    if (time(article.text('date')) > today.getTime() + DAY && article.get('draft') !== true)
      problems.notice(
        article.place(['date']),
        'the article is published now, though its day is still to come: write "draft: true" to keep it back until then',
      );
  for (const site of ofKind(entries, 'site')) checkSecurity(site, today, problems);
}

/** What has happened, but not yet. */
function checkFuture(entries: readonly Entry[], today: Date, problems: Problems): void {
  const now = today.toISOString().slice(0, 10);
  const check = (entry: Entry, path: FieldPath) => {
    const date = entry.number(...path) ?? entry.text(...path);
    const place = entry.place(path);
    if (date !== undefined && !problems.has(place) && isBefore(now, String(date)))
      problems.notice(place, `found ${quote(date)}: this is still to come: is it right?`);
  };
  for (const entry of entries) for (const path of pastDates(entry)) check(entry, path);
}

/** Where an entry says when something happened. */
function pastDates(entry: Entry): FieldPath[] {
  const { collection } = entry;
  if (collection === 'patents') return [['filed'], ['published'], ['granted', 'date']];
  if (collection === 'education') return [['year']];
  if (collection !== 'experience' && collection !== 'affiliations') return [];
  return [['years', 'from'], ['years', 'to'], ...entry.list('years').map((_, index) => ['years', index])];
}

/** Whether one date, as far as both are known, lies before another: `2021` before `2022-03`, but not before `2021-05`. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

function checkBook(book: Entry, today: Date, problems: Problems): void {
  const status = book.text('status');
  const [date, announced] = [time(book.text('date')), time(book.text('announced'))];
  const now = today.getTime();
  if (date < now - DAY && (status === 'announced' || status === 'preorder'))
    problems.notice(
      book.place(['date']),
      `the planned day has passed, and the book is still "${status}": set status to published, or give a new date`,
    );
  if (date > now + DAY && status === 'published')
    problems.notice(book.place(['date']), 'the book is "published" on a day that is still to come');
  if (announced < now - 2 * 365.25 * DAY && status === 'announced')
    problems.notice(book.place(['announced']), 'the book has been announced for over two years: is it still coming?');
}

function checkSecurity(site: Entry, today: Date, problems: Problems): void {
  const expires = site.text('security', 'expires');
  const notice = expires && expiryNotice(expires, today);
  if (notice) problems.notice(site.place(['security', 'expires']), notice);
}

/** A day as a moment; never before or after anything when it is not known. */
const time = (day: string | undefined): number => (day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`));

/** Entries of one collection. */
const ofKind = (entries: readonly Entry[], kind: CollectionName): Entry[] =>
  entries.filter(({ collection }) => collection === kind);
