import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from '../support/site.ts';

/** A site whose owner has hidden every section that lists something, with a book about a hidden layer. */
const site = makeSite();

const change = (file: string, from: string, to: string) => {
  const place = path.join(site.content, file);
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
};

beforeAll(async () => {
  for (const file of readdirSync(path.join(site.content, 'sections')))
    change(`sections/${file}`, '\nlist:', '\nshow: false\nlist:');
  change('books/behind-algorithms.mdx', '\nstatus:', '\nlayers: [gpu-nvlink]\nstatus:');
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

const hidden = /Madison|CSMPTE|Behind Algorithms|CN119336686A|NVLink/;

test.each([
  'index.html',
  'index.md',
  'cv/index.html',
  'cv/index.md',
  'resume.json',
  'leo.vcf',
  'layers/index.html',
  'patents/index.html',
  'llms.txt',
])('%s has nothing of what the hidden sections list', (file) => {
  const text = site.read(file);
  expect(text).toContain('Leo');
  expect(text).not.toMatch(hidden);
});

test.each(['layers', 'patents', 'cv'])('the page %s/, its twin and the map of the site call it the same', (page) => {
  const title = /<title>(.+) · Dr\. Leo<\/title>/.exec(site.read(`${page}/index.html`))?.[1];
  const twin = /^# (.+)/.exec(site.read(`${page}/index.md`))?.[1];
  const listed = new RegExp(`^- \\[(.+)\\]\\(https://leoustc\\.com/${page}/index\\.md\\)`, 'm').exec(
    site.read('llms.txt'),
  )?.[1];
  const expected = { layers: 'Layers', patents: 'Patents', cv: 'CV' }[page];
  expect({ title, twin, listed }).toEqual({ title: expected, twin: expected, listed: expected });
});

test('the search does not find it', () => {
  const folder = path.join(site.out, 'pagefind', 'fragment');
  const found = readdirSync(folder).map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString());
  expect(found.filter((text) => hidden.test(text))).toEqual([]);
  expect(found.join('')).toContain('Leo');
});
