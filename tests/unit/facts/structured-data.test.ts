import type { Graph } from 'schema-dts';
import { expect, test } from 'vitest';
import type { Facts } from '#lib/facts/facts.ts';
import {
  aboutGraph,
  articleGraph,
  bookGraph,
  homeGraph,
  jsonLd,
  layersGraph,
  patentsGraph,
} from '#lib/facts/structured-data.ts';
import { nastyFacts, plainFacts } from '../../support/facts.ts';
import { nastyPatents } from '../../support/nasty.ts';

const nodes = (graph: Graph) => graph['@graph'] as unknown as Record<string, unknown>[];
const node = (graph: Graph, type: string) => nodes(graph).find((item) => item['@type'] === type);
const [first] = plainFacts.books;
const published = {
  id: 'one',
  title: 'One',
  blurb: 'About one.',
  status: 'published' as const,
  date: '2026-03-01',
  isbn: '978-3-16-148410-0',
  links: [{ label: 'Shop', url: 'https://example.com/one' }],
  layers: [],
  body: 'Text.',
};

test('the home page is about the person, as the content tells', () => {
  const graph = homeGraph(plainFacts);
  expect(node(graph, 'ProfilePage')).toMatchObject({ mainEntity: { '@id': 'https://leoustc.com/#person' } });
  expect(node(graph, 'Person')).toEqual({
    '@type': 'Person',
    '@id': 'https://leoustc.com/#person',
    name: 'Ada Example',
    url: 'https://leoustc.com/',
    description: 'Ada is an analyst.',
    disambiguatingDescription: 'Engines!',
    sameAs: ['https://github.com/example'],
    alumniOf: [{ '@type': 'CollegeOrUniversity', name: 'University of Wisconsin - Madison' }],
    memberOf: [
      {
        '@type': 'OrganizationRole',
        roleName: 'Vice Director',
        startDate: '2018',
        endDate: '2018',
        memberOf: { '@type': 'Organization', name: 'Committee, CSMPTE' },
      },
    ],
  });
});

test('a person and a book have their pictures when there are some', () => {
  const books = plainFacts.books.map((book) => ({ ...book, image: 'https://leoustc.com/one.webp' }));
  const graph = homeGraph({ ...plainFacts, image: 'https://leoustc.com/ada.webp', books });
  expect(node(graph, 'Person')).toMatchObject({ image: 'https://leoustc.com/ada.webp' });
  expect(node(graph, 'Book')).toMatchObject({ image: 'https://leoustc.com/one.webp' });
});

test('years that are not in a row are roles of their own', () => {
  const affiliations = [{ role: 'Member', organisation: 'Society', years: [2017, 2018, 2020] }];
  const role = {
    '@type': 'OrganizationRole',
    roleName: 'Member',
    memberOf: { '@type': 'Organization', name: 'Society' },
  };
  expect(node(homeGraph({ ...plainFacts, affiliations }), 'Person')?.['memberOf']).toEqual([
    { ...role, startDate: '2017', endDate: '2018' },
    { ...role, startDate: '2020', endDate: '2020' },
  ]);
});

test('a position is a role at who it is or was held with', () => {
  const experience = [
    { role: 'Analyst', organisation: 'Works', years: { from: 2017, to: 2021 }, url: 'https://example.org/' },
    { role: 'Founder', organisation: 'Lab', years: { from: 2022 }, summary: 'Built it.' },
  ];
  expect(node(homeGraph({ ...plainFacts, experience }), 'Person')?.['worksFor']).toEqual([
    {
      '@type': 'OrganizationRole',
      roleName: 'Analyst',
      startDate: '2017',
      endDate: '2021',
      worksFor: { '@type': 'Organization', name: 'Works', url: 'https://example.org/' },
    },
    {
      '@type': 'OrganizationRole',
      roleName: 'Founder',
      startDate: '2022',
      worksFor: { '@type': 'Organization', name: 'Lab' },
    },
  ]);
});

test('an announced book has no date and no offer', () => {
  expect(node(homeGraph(plainFacts), 'Book')).toEqual({
    '@type': 'Book',
    '@id': 'https://leoustc.com/books/one/#book',
    name: 'One',
    description: 'About one.',
    author: { '@id': 'https://leoustc.com/#person' },
    creativeWorkStatus: 'Announced',
  });
});

test('a published book has its date, its number and where to get it', () => {
  const page = { path: 'books/one/', title: 'One' };
  expect(node(bookGraph(plainFacts, page, published), 'Book')).toEqual({
    '@type': 'Book',
    '@id': 'https://leoustc.com/books/one/#book',
    name: 'One',
    description: 'About one.',
    author: { '@id': 'https://leoustc.com/#person' },
    creativeWorkStatus: 'Published',
    isbn: '9783161484100',
    datePublished: '2026-03-01',
    url: 'https://leoustc.com/books/one/',
    offers: [{ '@type': 'Offer', name: 'Shop', url: 'https://example.com/one' }],
  });
  expect(node(bookGraph(plainFacts, page, { ...published, status: 'preorder' }), 'Book')?.['offers']).toEqual([
    {
      '@type': 'Offer',
      name: 'Shop',
      url: 'https://example.com/one',
      availability: 'https://schema.org/PreOrder',
    },
  ]);
});

test('a patent is a work with an identifier; a malformed number proves nothing more', () => {
  const works = nodes(patentsGraph(plainFacts, { path: 'patents/', title: 'Patents' })).filter(
    (item) => item['@type'] === 'CreativeWork',
  );
  expect(works).toEqual([
    {
      '@type': 'CreativeWork',
      '@id': 'https://leoustc.com/patents/#patent-18',
      name: 'Expanding Base Address Register Space in PCIe Devices',
      identifier: 'CN119336686A',
      creator: { '@id': 'https://leoustc.com/#person' },
      genre: 'Patent: published application',
      keywords: 'Interconnect',
      sameAs: 'https://patents.google.com/patent/CN119336686A/en',
    },
    {
      '@type': 'CreativeWork',
      '@id': 'https://leoustc.com/patents/#patent-14',
      name: 'Vehicular Networking',
      identifier: 'CN20150605CN',
      creator: { '@id': 'https://leoustc.com/#person' },
    },
  ]);
});

test('the page of the patents names those it lists', () => {
  const page = node(patentsGraph(plainFacts, { path: 'patents/', title: 'Patents' }), 'CollectionPage');
  expect(page).toMatchObject({
    hasPart: [{ '@id': 'https://leoustc.com/patents/#patent-18' }, { '@id': 'https://leoustc.com/patents/#patent-14' }],
  });
});

test('a page below the first says where it stands', () => {
  expect(node(layersGraph(plainFacts, { path: 'layers/', title: 'Layers' }), 'BreadcrumbList')).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Ada Example', item: 'https://leoustc.com/' },
      { position: 2, name: 'Layers', item: 'https://leoustc.com/layers/' },
    ],
  });
});

test('an article stands below the list of articles', () => {
  const facts: Facts = { ...plainFacts, sections: [{ id: 'essays', title: 'Essays', list: 'writing', body: '' }] };
  const article = { id: 'a', title: 'A', date: '2026-01-01', tags: [], body: '' };
  expect(node(articleGraph(facts, { path: 'writing/a/', title: 'A' }, article), 'BreadcrumbList')).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Ada Example', item: 'https://leoustc.com/' },
      { position: 2, name: 'Essays', item: 'https://leoustc.com/writing/' },
      { position: 3, name: 'A', item: 'https://leoustc.com/writing/a/' },
    ],
  });
});

test('no graph refers to what it does not hold', () => {
  const page = { path: 'x/', title: 'X' };
  const article = { id: 'a', title: 'A', date: '2026-01-01', tags: [], body: '' };
  const graphs = [
    homeGraph(plainFacts),
    layersGraph(plainFacts, page),
    patentsGraph(plainFacts, page),
    bookGraph(plainFacts, page, first ?? published),
    articleGraph(plainFacts, page, article),
    aboutGraph(plainFacts, page),
  ];
  for (const graph of graphs) expect(danglingIds(graph)).toEqual([]);
});

test('nasty text survives, and nothing of it can end the script element', () => {
  const graph = patentsGraph(nastyFacts, { path: 'patents/', title: '</script>' });
  const text = jsonLd(graph);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)));
  expect(
    nodes(JSON.parse(text))
      .filter(({ '@type': type }) => type === 'CreativeWork')
      .map(({ name }) => name),
  ).toEqual(nastyPatents.map(({ title }) => title));
});

/** Ids that are referred to and not defined in the graph. */
function danglingIds(graph: Graph): string[] {
  const defined = new Set<string>();
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      const id = (value as Record<string, unknown>)['@id'];
      if (typeof id === 'string') (Object.keys(value).length > 1 ? defined : used).add(id);
      for (const item of Object.values(value)) walk(item);
    }
  };
  walk(graph);
  return [...used].filter((id) => !defined.has(id));
}
