import { expect, test } from 'vitest';
import { citePatent, grantText } from '#lib/patents/exports/citation.ts';
import { countByTopic, grantLink, grantOf, type Patent, patentFacets, patentFacts } from '#lib/patents/patents.ts';

test('reads office, kind and links off a publication number', () => {
  expect(patentFacts({ id: 'CN114827151A' })).toEqual({
    office: 'CN',
    officeName: 'China',
    publication: 'CN114827151A',
    kind: 'published application',
    isGrant: false,
    links: {
      google: 'https://patents.google.com/patent/CN114827151A/en',
      espacenet: 'https://worldwide.espacenet.com/patent/search?q=pn%3DCN114827151A',
    },
  });
});

test('prefers the publication number to an incomplete ID', () => {
  expect(patentFacts({ id: 'US20120290696', publication: 'US20120290696A1' }).links?.google).toBe(
    'https://patents.google.com/patent/US20120290696A1/en',
  );
});

test('knows an application number but gives it no link', () => {
  expect(patentFacts({ id: '2017211770803' })).toEqual({
    office: 'CN',
    officeName: 'China',
    kind: 'utility model application',
    isGrant: false,
  });
});

test('claims nothing about a malformed number', () => {
  expect(patentFacts({ id: 'CN20150605' })).toEqual({});
  expect(grantLink('CN20150605')).toBeUndefined();
});

test('says when a patent was granted as far as it is known', () => {
  expect(grantText({ id: 'US8972453B2', date: '2015-03-03' })).toBe('granted as US8972453B2 on 2015-03-03');
  expect(grantText({ id: 'US8972453B2', date: '2015-03' })).toBe('granted as US8972453B2 in 2015-03');
  expect(grantText({ id: 'US8972453B2', date: '2015' })).toBe('granted as US8972453B2 in 2015');
  expect(grantText({ id: 'CN114827151B' })).toBe('granted as CN114827151B');
});

test('a number of a grant is its own grant', () => {
  const title = 'Text and Content Classification System';
  expect(grantOf({ no: 5, id: 'CN106095996B', title })).toEqual({ id: 'CN106095996B' });
  expect(grantOf({ no: 4, id: 'CN110944034A', title })).toBeUndefined();
  const granted = { id: 'US8972453B2', date: '2015-03-03' };
  expect(grantOf({ no: 21, id: 'US20120290696', title, granted })).toBe(granted);
});

test('a patent has the facets its row has', () => {
  const title = 'Text and Content Classification System';
  expect(patentFacets({ no: 5, id: 'CN106095996B', title, topic: 'Learning' })).toEqual({
    office: 'China',
    kind: 'granted invention',
    granted: 'Granted',
    topic: 'Learning',
    layer: 'None',
    linked: 'Linked',
  });
});

test('cites a patent by what is known of it', () => {
  expect(
    citePatent({
      title: 'MAC in MAC Network Encoding via PCIe, CXL, UCIe',
      id: 'CN114745325A',
      kind: 'published application',
      filed: '2022-03-28',
      published: '2022-07-12',
      granted: 'granted as CN114745325B',
    }),
  ).toBe(
    '“MAC in MAC Network Encoding via PCIe, CXL, UCIe”, CN114745325A, published application, filed 2022-03-28, published 2022-07-12, granted as CN114745325B.',
  );
  expect(citePatent({ title: 'File Transfer', id: 'CN20150605' })).toBe('“File Transfer”, CN20150605.');
});

test('counts patents by topic and office, the most frequent first', () => {
  const patent = (no: number, id: string, topic?: string): Patent => ({ no, id, title: 'T', topic });
  expect(
    countByTopic([
      patent(1, 'CN114827151A', 'Networking'),
      patent(2, 'US20120290696', 'Networking'),
      patent(3, 'CN20150605'),
      patent(4, 'CN106095996B', 'Networking'),
    ]),
  ).toEqual([
    {
      topic: 'Networking',
      total: 3,
      offices: [
        ['China', 2],
        ['United States', 1],
      ],
    },
    { topic: 'Other', total: 1, offices: [['Unknown', 1]] },
  ]);
});
