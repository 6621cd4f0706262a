import { expect, test } from 'vitest';
import { findBrokenLinks, findDeadAddresses, linksOf } from '#build/output/links.ts';
import { readPage } from '#lib/html.ts';

const files = ['index.html', 'a/index.html', 'b.pdf', '_astro/x.png', 'note s.txt'];

const site = (body: string, base = '/', file = 'index.html') => ({
  origin: 'https://me.example',
  base,
  files: new Set(files),
  pages: [
    readPage(file, `<!doctype html>${body}`),
    readPage('a/index.html', '<!doctype html><h2 id="part">Part</h2>'),
  ].map((page) => linksOf(page, 'https://me.example')),
});

const check = (body: string, base?: string, file?: string) => findBrokenLinks(site(body, base, file));

test.each(['/', '/a/', '/a/#part', 'a/', './b.pdf', 'https://me.example/a/', '/note%20s.txt', '?x=1', '/b.pdf#50%'])(
  'follows %s',
  (address) => {
    expect(check(`<a href="${address}">x</a>`)).toEqual([]);
  },
);

test.each(['https://other.example/gone', 'mailto:a@b.example', 'data:text/plain,x'])('leaves %s alone', (address) => {
  expect(check(`<a href="${address}">x</a>`)).toEqual([]);
});

test.each([
  ['/gone/', 'leads nowhere'],
  ['gone.png', 'leads nowhere'],
  ['/a', 'redirects: it lacks the trailing slash'],
  ['/a/#nothing', 'has no target: no id="nothing" in a/index.html'],
  ['/50%/', 'leads nowhere'],
  ['#nothing', 'has no target: no id="nothing" in index.html'],
  ['https://me.example/gone', 'leads nowhere'],
  ['http://[', 'is not an address'],
])('finds %s', (address, reason) => {
  expect(check(`<a href="${address}">x</a>`)).toEqual([`index.html: ${address} ${reason}`]);
});

test('resolves relative links from the folder of the page', () => {
  expect(check('<a href="../b.pdf">x</a><a href="b.pdf">x</a>', '/', 'a/index.html')).toEqual([
    'a/index.html: b.pdf leads nowhere',
  ]);
});

test('finds links that leave the base path', () => {
  expect(check('<a href="/a/">x</a><a href="/sub/a/">x</a>', '/sub/')).toEqual([
    'index.html: /a/ leaves the base path /sub/',
  ]);
});

test('follows pictures, canonical links and what previews are told', () => {
  expect(
    check(
      '<img alt="" src="/_astro/y.png"><link rel="canonical" href="https://me.example/b/"><meta property="og:image" content="https://me.example/og.png">',
    ),
  ).toEqual([
    'index.html: /_astro/y.png leads nowhere',
    'index.html: https://me.example/b/ leads nowhere',
    'index.html: https://me.example/og.png leads nowhere',
  ]);
});

test('follows addresses that stand outside of pages', () => {
  expect(findDeadAddresses('sitemap-0.xml', ['https://me.example/a/', 'https://me.example/c/'], site(''))).toEqual([
    'sitemap-0.xml: https://me.example/c/ leads nowhere',
  ]);
});
