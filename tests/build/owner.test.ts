import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEntry } from '#new/add.ts';
import { examples } from '../support/guide.ts';
import { makeSite } from '../support/site.ts';

/** The changes the owner of such a site makes over the years, all in its content folder, and one build. */
const site = makeSite();
let home: string;

const change = (file: string, from: string | RegExp, to: string) => {
  const place = path.join(site.content, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(place, text.replace(from, to));
};
const picture = async (file: string, background: string) =>
  sharp({ create: { width: 1200, height: 1200, channels: 3, background } })
    .png()
    .toFile(path.join(site.content, file));

beforeAll(async () => {
  change('profile/leo.mdx', /tagline: .*/, 'tagline: From the line to the matrix');
  change('profile/leo.mdx', /email: .*/, 'email: hello@example.org');
  change('profile/leo.mdx', /links:\n/, 'links:\n  - label: Example\n    url: https://example.org/leo\n');
  await picture('profile/portrait.png', 'navy');
  for (const book of ['beyond', 'behind', 'between']) await picture(`books/${book}-algorithms.png`, 'maroon');
  change('sections/books.mdx', 'title: Books', 'title: Library');
  change('sections/patents.mdx', /order: .*/, 'order: 1');
  change('sections/affiliations.mdx', 'list:', 'show: false\nlist:');
  change('sections/contact.mdx', /Feel free.*/, 'Write to <Email />.');
  rmSync(path.join(site.content, 'sections', 'education.mdx'));
  change('layers/gpu-nvlink.mdx', /\n<Wiring \/>\n/, '');
  await addEntry(site.content, { kind: 'patent', data: { id: 'CN118891081A', title: 'A new patent' } });
  await addEntry(site.content, {
    kind: 'writing',
    data: { title: 'Elsewhere', date: '2026-10-01', url: 'https://example.org/elsewhere' },
  });
  await addEntry(site.content, {
    kind: 'writing',
    data: { title: 'Not yet', date: '2026-10-02', draft: true },
    text: 'A draft.',
  });
  // Some editors of Windows begin a file with a byte order mark.
  change('site.json', /^/, '\ufeff');
  mkdirSync(path.join(site.content, 'projects'));
  for (const [file, text] of Object.entries(examples)) writeFileSync(path.join(site.content, file), text);
  await picture('sections/focus.png', 'teal');
  await picture('projects/fabric-lab.png', 'olive');
  expect(await site.build()).toEqual({ code: 0, output: '' });
  home = site.read('index.html');
});
afterAll(() => site.remove());

/** Text of a section of the home page, spaces collapsed. */
function textOf(id: string): string {
  const html = new RegExp(`<section id="${id}".*?</section>`, 's').exec(home)?.[0] ?? '';
  const collect = (node: { childNodes?: unknown[]; value?: string; nodeName?: string }): string =>
    node.value ?? (node.childNodes ?? []).map((child) => collect(child as typeof node)).join('');
  return collect(parse(html)).replace(/\s+/g, ' ').trim();
}

test('shows the new tagline, link and portrait', () => {
  expect(home).toContain('From the line to the matrix');
  expect(home).not.toContain('Embracing the Future of AGI!');
  expect(home).toContain('href="https://example.org/leo"');
  expect(home).toMatch(/<img[^>]+src="\/_astro\/portrait\.[^"]+"[^>]+alt="Portrait of Dr. Leo"/);
});

test('tells machines of the pictures that readers see', () => {
  const told = [...home.matchAll(/"image":"https:\/\/leoustc\.com([^"]+)"/g)].map(([, address]) => address);
  expect(told).toHaveLength(4);
  for (const address of told) expect(home).toContain(`src="${address}"`);
});

test('keeps the sections in the new order, without the hidden and the removed one', () => {
  expect([...home.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'about',
    'patents',
    'layers',
    'focus-areas',
    'books',
    'projects',
    'writing',
    'contact',
  ]);
});

test('shows the renamed heading and the three covers', () => {
  expect(textOf('books')).toMatch(/^Library/);
  expect(home.match(/<img[^>]+src="\/_astro\/(beyond|behind|between)-algorithms\.[^"]+"/g)).toHaveLength(3);
});

test('shows the new section with all its blocks, and a word for it in the navigation', () => {
  expect(textOf('focus-areas')).toBe(
    'Focus Areas A paragraph with bold words and a link. One area Another area GitHub May 2026 One sentence about it. ' +
      'code · networks With a picture Another sentence. Languages C and Python Systems Linux The words under it ' +
      'Please note A remark set off from the text.',
  );
  expect(home.match(/src="\/_astro\/focus\.[^"]+"[^>]* alt="What the picture shows"/g)).toHaveLength(2);
  expect(home).toMatch(/<a [^>]*href="\/?#focus-areas"[^>]*>\s*Focus\s*<\/a>/);
});

test('has the new section in the CV too, in the order of the home page and without its pictures', () => {
  expect([...site.read('cv/index.html').matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'patents',
    'focus-areas',
    'books',
    'projects',
    'writing',
  ]);
  expect(site.read('cv/index.md')).toContain(`## Focus Areas

- A paragraph with bold words and a link.
- One area
- Another area
- May 2026: [GitHub](https://github.com/leoustc) — One sentence about it. · code · networks
- With a picture — Another sentence.
- Languages: C and Python
- Systems: Linux
- Please note — A remark set off from the text.

## Library (coming soon)`);
});

test('shows the project with its picture and link', () => {
  expect(textOf('projects')).toBe('Projects Fabric Lab May 1, 2026 One or two sentences about it. networks');
  expect(home).toMatch(/src="\/_astro\/fabric-lab\.[^"]+"/);
});

test('lists the articles, newest first and no draft, with a page and a feed', () => {
  expect(textOf('writing')).toMatch(/^Writing From line to matrix November 1, 2026 .* Elsewhere October 1, 2026$/);
  expect(site.read('writing/from-line-to-matrix/index.html')).toContain('The text of the article.');
  expect(site.read('writing/index.html')).toContain('href="https://example.org/elsewhere"');
  expect(home).toContain('<link rel="alternate" type="application/rss+xml" title="Writing" href="/rss.xml">');
  const feed = site.read('rss.xml');
  expect(feed.match(/<item><title>.*?<\/title><link>.*?<\/link>/g)).toEqual([
    '<item><title>From line to matrix</title><link>https://leoustc.com/writing/from-line-to-matrix/</link>',
    '<item><title>Elsewhere</title><link>https://example.org/elsewhere</link>',
  ]);
  expect(feed + home).not.toContain('Not yet');
});

test('lists the new patent and the new address, nowhere in plain text', () => {
  expect(textOf('patents')).toContain('A new patent');
  expect(textOf('contact')).toMatch(/^Contact Write to /);
  expect(home).not.toContain('hello@example.org');
  expect(home).not.toContain('info@leoustc.com');
});
