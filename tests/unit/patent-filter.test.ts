import { expect, test } from 'vitest';
import { type FilterRow, filterRows, readState, sortRows, writeState } from '#lib/patent-filter.ts';

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

test('finds the rows that hold every word, in any order and case', () => {
  expect(numbers(filterRows(rows, { query: 'networking FILE', chosen: {} }))).toEqual([10]);
  expect(numbers(filterRows(rows, { query: '  ', chosen: {} }))).toEqual([9, 10, 15]);
});

test('narrows by every chosen facet', () => {
  expect(numbers(filterRows(rows, { query: '', chosen: { topic: 'Networking', office: 'China' } }))).toEqual([10, 15]);
  expect(numbers(filterRows(rows, { query: '', chosen: { topic: 'Networking', office: 'Japan' } }))).toEqual([]);
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
