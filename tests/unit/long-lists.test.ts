import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePatent } from '#bench/content.ts';
import { toJsonResume } from '#lib/cv/json-resume.ts';
import { cvSheet } from '#lib/cv/sheet.ts';
import { patentsGraph } from '#lib/facts/structured-data.ts';
import { allPatents, countPatents, cuts, shown } from '#lib/long-lists.ts';
import { markdownTwins } from '#lib/markdown/twins.ts';
import { ContentCopy } from '../support/content.ts';
import { ada } from '../support/cv.ts';
import { plainFacts } from '../support/facts.ts';
import { guide } from '../support/guide.ts';

const layer = { id: 'gpu', title: 'GPU & NVLink', hue: 'green' };
const patents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...makePatent(count - index), layer }));
const twin = (path: string, count: number) =>
  markdownTwins({ ...plainFacts, patents: patents(count) }).find((each) => each.path === path)?.text ?? '';
const rows = (text: string) => text.match(/^\| \d+ \|/gm)?.length ?? 0;

test('a list is shown whole up to a length, and its first entries beyond it', () => {
  const list = Array.from({ length: 26 }, (_, index) => index);
  expect(shown(list.slice(1), cuts.home)).toHaveLength(25);
  expect(shown(list, cuts.home)).toEqual(list.slice(0, 20));
  expect(allPatents(list.slice(1), cuts.home)).toBeUndefined();
  expect(allPatents(Array(10_000), cuts.home)).toBe('All 10,000 patents');
});

test('patents are counted with their thousands', () => {
  expect([0, 1, 2, 999, 1000, 10_000, 1_234_567].map(countPatents)).toEqual([
    ...['0 patents', '1 patent', '2 patents', '999 patents', '1,000 patents', '10,000 patents', '1,234,567 patents'],
  ]);
});

test('the twin of the home page lists the first of more than 25, and says where all are', () => {
  const link = '[All 26 patents](https://leoustc.com/patents/index.md)';
  expect([rows(twin('', 25)), rows(twin('', 26))]).toEqual([25, 20]);
  expect(twin('', 25)).not.toContain('patents/index.md');
  expect(twin('', 26)).toContain(`| 7 | ${makePatent(7).id} | ${makePatent(7).title} |\n\n${link}\n`);
  expect(rows(twin('patents/', 26))).toBe(26);
});

test('the twin of the essay lists the first of more than 30 patents of a layer', () => {
  const evidence = (count: number) => twin('layers/', count).match(/^- US.*$/gm)?.length;
  expect([evidence(30), evidence(31)]).toEqual([30, 10]);
  expect(twin('layers/', 31)).toContain('\n- [All 31 patents](https://leoustc.com/patents/index.md) of this layer\n');
});

test('the CV lists the first of more than 100, then where all are; JSON Resume has them all', () => {
  const cv = (count: number) => ({ ...ada, writing: [], books: [], patents: patents(count) });
  const sheet = (count: number) => cvSheet(cv(count)).find(({ id }) => id === 'patents')?.rows ?? [];
  expect(sheet(100)).toHaveLength(100);
  expect(sheet(101).slice(49)).toEqual([
    { key: makePatent(52).id, title: makePatent(52).title },
    { title: 'All 101 patents: leoustc.com/patents', url: 'https://leoustc.com/patents/' },
  ]);
  expect([rows(twin('cv/', 100)), rows(twin('cv/', 101))]).toEqual([100, 50]);
  expect(twin('cv/', 101)).toContain('\n\n[All 101 patents](https://leoustc.com/patents/index.md)\n');
  expect(toJsonResume(cv(101)).publications).toHaveLength(101);
});

const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `a-${count - index}`, title: `Article ${count - index}`, date: '2026-01-02', tags: [], body: '' },
  }));

test('the twins of the home page and the CV list the first of many articles, that of the articles all', () => {
  const facts = { ...plainFacts, sections: [{ id: 'writing', title: 'Writing', list: 'writing' as const, body: '' }] };
  const twinOf = (path: string, count: number) =>
    markdownTwins({ ...facts, writing: articles(count) }).find((each) => each.path === path)?.text ?? '';
  const listed = (text: string) => text.match(/^- \[Article \d+\]/gm)?.length;
  expect([listed(twinOf('', 6)), listed(twinOf('', 7))]).toEqual([6, 4]);
  expect([listed(twinOf('cv/', 100)), listed(twinOf('cv/', 101))]).toEqual([100, 50]);
  expect(listed(twinOf('writing/', 101))).toBe(101);
  const last = '- [Article 4](https://leoustc.com/writing/a-4/), January 2, 2026';
  expect(twinOf('', 7)).toContain(`${last}\n\n[All 7 articles](https://leoustc.com/writing/index.md)\n`);
  expect(twinOf('', 6)).not.toContain('articles]');
});

test('the CV lists the first of more than 100 articles, then where all are; JSON Resume has them all', () => {
  const writing = (count: number) =>
    articles(count).map(({ title, date }) => ({ title, date, url: `https://example.org/${title}` }));
  const cv = (count: number) => ({ ...ada, patents: [], books: [], writing: writing(count) });
  const sheet = (count: number) => cvSheet(cv(count)).find(({ id }) => id === 'writing')?.rows ?? [];
  expect(sheet(100)).toHaveLength(100);
  expect(sheet(101).slice(49)).toEqual([
    { key: 'January 2, 2026', title: 'Article 52', url: 'https://example.org/Article 52', detail: undefined },
    { title: 'All 101 articles: leoustc.com/writing', url: 'https://leoustc.com/writing/' },
  ]);
  expect(toJsonResume(cv(101)).publications).toHaveLength(101);
});

test('the structured data of more than 100 patents tells how many there are and where they all are', () => {
  const nodes = (count: number) =>
    patentsGraph({ ...plainFacts, patents: patents(count) }, { path: 'patents/', title: 'Patents' })[
      '@graph'
    ] as unknown as Record<string, unknown>[];
  const ofType = (count: number, type: string) => nodes(count).filter((node) => node['@type'] === type);
  expect(ofType(100, 'CreativeWork')).toHaveLength(100);
  expect(ofType(100, 'ItemList')).toEqual([]);
  expect(ofType(100, 'CollectionPage')[0]).not.toHaveProperty('encoding');
  expect(ofType(101, 'CreativeWork')).toHaveLength(100);
  const [list] = ofType(101, 'ItemList');
  expect(list).toMatchObject({
    '@id': 'https://leoustc.com/patents/#list',
    name: 'All 101 patents',
    numberOfItems: 101,
  });
  expect(list?.['itemListElement']).toHaveProperty('99', {
    '@type': 'ListItem',
    position: 100,
    item: { '@id': 'https://leoustc.com/patents/#patent-2' },
  });
  const [page] = ofType(101, 'CollectionPage');
  expect(page?.['mainEntity']).toEqual({ '@id': 'https://leoustc.com/patents/#list' });
  expect(page?.['encoding']).toContainEqual({
    '@type': 'DataDownload',
    name: 'All 101 patents, CSV',
    contentUrl: 'https://leoustc.com/patents.csv',
    encodingFormat: 'text/csv',
  });
});

test('the check knows which patents the home page shows', async () => {
  using copy = new ContentCopy();
  const list = Array.from({ length: 26 }, (_, index) => ({ ...makePatent(index + 1) }));
  writeFileSync(copy.path('patents.json'), JSON.stringify({ patents: list }));
  const link = (to: string) =>
    copy.write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n[x](${to})\n`);
  expect(await link('#patent-7').errors()).toEqual([]);
  expect(await link('/patents/#patent-6').errors()).toEqual([]);
  expect(await link('#patent-6').errors()).toEqual([
    'sections/contact.mdx:6:1 found "#patent-6": there is no such anchor, did you mean "patent-7"?',
  ]);
});

test('the guide names the lengths', () => {
  expect(guide.replace(/\s+/g, ' ')).toContain(
    `Of more than ${cuts.home.most} patents the home page shows the first ${cuts.home.first}, of more than ${cuts.cv.most} the CV the first ${cuts.cv.first}, and of more than ${cuts.layer.most} for a layer its chapter the first ${cuts.layer.first}; of more than ${cuts.homeArticles.most} articles the home page shows the first ${cuts.homeArticles.first}, the CV as many as of patents.`,
  );
});
