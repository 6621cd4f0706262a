import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { attribute, type Element, elements, text } from '../support/html.ts';
import { makeSite } from '../support/site.ts';

/** A site with books of the kinds the content has not got yet: with a subtitle, shops, layers and a page. */
const site = makeSite();

beforeAll(async () => {
  cpSync(path.join(ROOT, 'tests', 'fixtures', 'more', 'books'), path.join(site.content, 'books'), { recursive: true });
  const place = path.join(site.content, 'books', 'behind-algorithms.mdx');
  writeFileSync(place, readFileSync(place, 'utf8').replace('\nstatus:', '\nlayers: [gpu-nvlink]\nstatus:'));
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

/** The elements of a page that a test accepts. */
const found = (file: string, is: (element: Element) => boolean) => elements(site.read(file)).filter(is);

test('the home page names a book, its subtitle, what it is about, its state, its ISBN and its shops in this order', () => {
  const [book] = found('index.html', (each) => attribute(each, 'id') === 'every-field');
  expect(book && text(book)).toMatch(
    /^Every Field — What a book can say about itself A book of the tests, with all its fields and a text of its own. Published March 1, 2026 ISBN 978-3-16-148410-0 Publisher Library/,
  );
});

test('beside books that can be read the home page says of one that it is coming', () => {
  const [section] = found('index.html', (each) => attribute(each, 'id') === 'books');
  const [book] = found('index.html', (each) => attribute(each, 'id') === 'behind-algorithms');
  expect(section && text(section)).toMatch(/^Books (?!\(coming)/);
  expect(book && text(book)).toMatch(/ GPU clusters. Coming soon /);
});

test('a layer leads to the page of a book that has one, else to its place on the home page', () => {
  const addresses = found('layers/index.html', (each) => each.tagName === 'a')
    .filter((each) => ['Every Field', 'Behind Algorithms'].includes(text(each)))
    .map((each) => attribute(each, 'href'));
  expect(addresses).toEqual(['/books/every-field/', '/#behind-algorithms', '/books/every-field/']);
});

test('the page of a book names its shops and layers with commas between', () => {
  const said = found('books/every-field/index.html', (each) => each.tagName === 'dd').map((each) => text(each));
  expect(said.slice(2)).toEqual(['Publisher, Library', 'GPU & NVLink, RDMA & Networking']);
});
