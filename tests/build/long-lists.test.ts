import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeContent } from '#bench/content.ts';
import { CONTENT_DIR } from '#lib/env.ts';
import { budgets } from '../budgets.ts';
import { attribute, elements, type Element, text } from '../support/html.ts';
import { makeSite } from '../support/site.ts';

/** A site with more patents and articles than any page but their own shows. */
const site = makeSite();
const COUNT = 140;
const ARTICLES = 101;

beforeAll(async () => {
  rmSync(site.content, { recursive: true });
  writeContent(CONTENT_DIR, site.content, { patents: COUNT, articles: ARTICLES });
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

const page = (file: string) => elements(site.read(file));
const rows = (all: Element[]) => all.filter((each) => /^patent-\d+$/.test(attribute(each, 'id') ?? ''));
const linksTo = (all: Element[], href: string) =>
  all.filter((each) => attribute(each, 'href') === href).map((each) => text(each));

test('the home page lists the first 20, and leads to all', () => {
  const home = page('index.html');
  expect(rows(home).map((row) => attribute(row, 'id'))).toEqual(
    Array.from({ length: 20 }, (_, index) => `patent-${COUNT - index}`),
  );
  expect(linksTo(home, '/patents/')).toContain('All 140 patents: leoustc.com/patents');
});

const articles = (all: Element[]) =>
  all.map((each) => attribute(each, 'href')).filter((url) => url && /\/writing\/article-\d+\/$/.test(url)).length;

test('the home page lists the first 4 articles, and leads to all', () => {
  expect(articles(page('index.html'))).toBe(4);
  expect(linksTo(page('index.html'), '/writing/')).toContain('All 101 articles: leoustc.com/writing');
});

test('the home page is still painted from the first round trip', () => {
  expect(gzipSync(site.read('index.html'), { level: 6 }).length).toBeLessThanOrEqual(budgets.firstPaint);
});

test('the CV lists the first 50 articles, and names where all are', () => {
  expect(articles(page('cv/index.html'))).toBe(50);
  expect(linksTo(page('cv/index.html'), 'https://leoustc.com/writing/')).toEqual([
    'All 101 articles: leoustc.com/writing',
  ]);
});

test('the page of the articles lists all, laid out as they come near', () => {
  const long = (all: Element[]) => all.filter((each) => attribute(each, 'class') === 'entries where long').length;
  expect(articles(page('writing/index.html'))).toBe(ARTICLES);
  expect([long(page('writing/index.html')), long(page('index.html'))]).toEqual([1, 0]);
});

test('the page of the patents lists all', () => {
  expect(rows(page('patents/index.html'))).toHaveLength(COUNT);
});

test('a chapter lists the first 10 of its layer, and leads to all of them', () => {
  const chapters = page('layers/index.html').filter((each) => attribute(each, 'class') === 'evidence');
  expect(chapters.map((each) => text(each).match(/US\d+B2/g)?.length)).toContain(10);
  expect(linksTo(page('layers/index.html'), '/patents/?layer=GPU%20%26%20NVLink')).toEqual([
    expect.stringMatching(/^All \d\d patents of this layer$/),
  ]);
});

test('the CV lists the first 50, and names where all are', () => {
  const [section] = page('cv/index.html').filter((each) => attribute(each, 'aria-labelledby') === 'patents');
  expect(section && text(section).match(/US1\d{7}B2/g)?.length).toBe(50);
  expect(linksTo(page('cv/index.html'), 'https://leoustc.com/patents/')).toEqual([
    'All 140 patents: leoustc.com/patents',
  ]);
});
