import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, elements, text } from '../support/html.ts';
import { makeSite } from '../support/site.ts';

/** A site of which the owner has filled in next to nothing: a name, one layer, one book, empty lists. */
const site = makeSite();
const write = (file: string, body: string) => writeFileSync(path.join(site.content, file), body);
const keepOnly = (folder: string, file: string) => {
  for (const name of readdirSync(path.join(site.content, folder))) {
    if (name !== file) rmSync(path.join(site.content, folder, name));
  }
};

beforeAll(async () => {
  write('profile/leo.mdx', '---\nname: 王雷\n---\n');
  for (const list of ['education', 'affiliations', 'patents']) write(`${list}.json`, `{ "${list}": [] }\n`);
  keepOnly('layers', 'gpu-nvlink.mdx');
  keepOnly('books', 'behind-algorithms.mdx');
  write(
    'books/behind-algorithms.mdx',
    '---\norder: 1\ntitle: 算法背后：Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung\nblurb: One.\nstatus: published\n---\n',
  );
  write('sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n');
  rmSync(path.join(site.content, 'site.json'));
  mkdirSync(path.join(site.content, 'projects'));
  write('projects/_draft.mdx', '---\ntitle: Not read yet\n---\n');
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

const pages = () => ['index.html', 'layers/index.html', 'patents/index.html', 'cv/index.html', '404.html'];

test('leaves out what is not there, heading and navigation with it', () => {
  const home = elements(site.read('index.html'));
  const headings = home.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map((each) => text(each));
  expect(headings).toEqual([
    '王雷',
    'Four Layers of AI Infrastructure',
    '1. GPU & NVLink',
    'Books',
    '算法背后：Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung —',
  ]);
  const bar = home.filter(({ tagName }) => tagName === 'nav').find((each) => attribute(each, 'aria-label') === 'Main');
  expect(bar && text(bar)).toMatch(/^Profile Layers Books CV/);
  expect(bar && text(bar)).not.toMatch(/Patents|Contact/);
});

test('never writes "undefined", an empty heading, an empty list or a mail link to nobody', () => {
  for (const page of pages()) {
    const html = site.read(page);
    expect([page, /undefined|null|NaN|mailto:/.exec(html.replace(/<script.*?<\/script>/gs, ''))?.[0]]).toEqual([
      page,
      undefined,
    ]);
    const empty = elements(html).filter(
      (each) =>
        /^(h[1-6]|ul|ol|dl|p|td)$/.test(each.tagName) && attribute(each, 'role') !== 'status' && text(each) === '',
    );
    expect([page, empty.map(({ tagName }) => tagName)]).toEqual([page, []]);
  }
});

test('offers no empty files of patents, and says why the page is empty', () => {
  expect(site.read('patents/index.html')).toContain('<p>No patents are listed.</p>');
  expect(site.read('patents/index.html')).not.toContain('patents.csv');
  expect(site.read('patents/index.md')).toContain('No patents are listed.');
  expect(site.read('llms.txt')).toContain('index.md): 0 patents');
  expect(site.read('llms.txt')).not.toContain('patents.csv');
});

test('gives a published book no promise', () => {
  expect(site.read('index.html')).not.toContain('coming soon');
});
