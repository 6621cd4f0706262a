import { expect, test } from 'vitest';
import {
  facets,
  facetsOf,
  type FilterRow,
  filterRows,
  nextSort,
  queryWords,
  readState,
  sortRows,
  writeState,
} from '#lib/patents/filter.ts';

const row = (no: number, title: string, topic: string, filed = ''): FilterRow => ({
  text: `${no}\n${title}\n${topic}`.toLowerCase(),
  facets: {
    office: 'China',
    kind: 'published application',
    granted: 'Not verified',
    topic,
    layer: 'None',
    linked: 'Linked',
  },
  keys: { no, id: '', title: title.toLowerCase(), topic, kind: '', filed, published: '', granted: '' },
});
const rows = [
  row(9, 'Music', 'Learning'),
  row(10, 'File Download', 'Networking', '2018'),
  row(15, 'Packet Routing', 'Networking', '2019'),
];
const numbers = (found: FilterRow[]) => found.map(({ keys }) => keys.no);
const options = {
  office: ['China', 'United States'],
  kind: ['published application'],
  granted: ['Granted', 'Not verified'],
  topic: ['Networking'],
  layer: [],
  linked: ['Linked', 'Not linked'],
};

test('has a word for whatever is not known, in the order of the lists', () => {
  const unknown = {
    ...{ office: 'Unknown', kind: 'Unknown', granted: 'Not verified' },
    ...{ topic: 'Other', layer: 'None', linked: 'Not linked' },
  };
  expect(facetsOf({})).toEqual(unknown);
  expect(facetsOf({ office: '', kind: '', granted: '', topic: '', layer: '', linked: null })).toEqual(unknown);
  expect(facets).toEqual(['office', 'kind', 'granted', 'topic', 'layer', 'linked']);
});

test('finds the rows that hold every word, in any order and case', () => {
  expect(numbers(filterRows(rows, { query: 'networking FILE', chosen: {} }))).toEqual([10]);
  expect(numbers(filterRows(rows, { query: '  ', chosen: {} }))).toEqual([9, 10, 15]);
});

test('reads a number in every spelling', () => {
  const spelt = [
    { ...row(21, 'Names', 'Networking'), text: 'us20120290696\nus8972453b2\nus20120290696a1' },
    { ...row(2, 'Ring', 'Networking'), text: '2017211770803' },
  ];
  const found = (query: string) => numbers(filterRows(spelt, { query, chosen: {} }));
  for (const query of ['US 2012/0290696 A1', 'us20120290696a1', 'US 8,972,453 B2', 'US8972453']) {
    expect(found(query)).toEqual([21]);
  }
  for (const query of ['CN201721177080.3', 'ZL201721177080.3', 'zl 2017 2 1177080.3', 'CN2017211770803']) {
    expect(found(query)).toEqual([2]);
  }
  expect(found('-')).toEqual([]);
  expect(queryWords('No.17')).toEqual([['no.', 'no'], ['17']]);
  expect(queryWords('A ZL201721177080.3')).toEqual([['a'], ['zl201721177080.3', '201721177080']]);
});

test('narrows by every chosen facet', () => {
  expect(numbers(filterRows(rows, { query: '', chosen: { topic: 'Networking', office: 'China' } }))).toEqual([10, 15]);
  expect(numbers(filterRows(rows, { query: '', chosen: { topic: 'Networking', office: 'Japan' } }))).toEqual([]);
});

test('a header sorts up, then down, then not at all, and another one up', () => {
  expect(nextSort(undefined, 'title')).toEqual({ key: 'title', descending: false });
  expect(nextSort({ key: 'title', descending: false }, 'title')).toEqual({ key: 'title', descending: true });
  expect(nextSort({ key: 'title', descending: true }, 'title')).toBeUndefined();
  expect(nextSort({ key: 'title', descending: true }, 'filed')).toEqual({ key: 'filed', descending: false });
});

test('sorts numbers as numbers', () => {
  expect(numbers(sortRows(rows, { key: 'no', descending: true }))).toEqual([15, 10, 9]);
});

test('puts unknown values last in both directions', () => {
  expect(numbers(sortRows(rows, { key: 'filed', descending: false }))).toEqual([10, 15, 9]);
  expect(numbers(sortRows(rows, { key: 'filed', descending: true }))).toEqual([15, 10, 9]);
});

test('writes the state into the address and reads it back', () => {
  const state = {
    query: 'a & b',
    chosen: { office: 'United States' },
    sort: { key: 'filed' as const, descending: true },
  };
  expect(writeState(state)).toBe('?q=a+%26+b&office=United+States&sort=-filed');
  expect(readState(writeState(state), options)).toEqual(state);
  expect(writeState({ query: ' ', chosen: {} })).toBe('');
});

test.each(['?office=Mars&sort=__proto__', '?sort=--no&topic=', '?%E0%A4%A&x=1', '?toString=1&constructor=2'])(
  'ignores what makes no sense in %s',
  (search) => {
    expect(readState(search, options)).toEqual({ query: '', chosen: {} });
  },
);

test('cuts a query that is too long', () => {
  expect(readState(`?q=${'x'.repeat(5000)}`, options).query).toHaveLength(200);
});
