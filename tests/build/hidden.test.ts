import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from '../support/site.ts';

/** A site whose owner has hidden every section that lists something, with a book about a hidden layer. */
const site = makeSite();

const write = (file: string, data: string | Uint8Array) => {
  const place = path.join(site.content, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, data);
};

const change = (file: string, from: string, to: string) => {
  const place = path.join(site.content, file);
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
};

beforeAll(async () => {
  for (const file of readdirSync(path.join(site.content, 'sections')))
    change(`sections/${file}`, '\nlist:', '\nshow: false\nlist:');
  change('sections/cv.mdx', 'title: CV', 'title: Curriculum Vitae');
  change('books/behind-algorithms.mdx', '\nstatus:', '\nlayers: [gpu-nvlink]\nstatus:');
  const files = ['books/beyond-algorithms.png', 'projects/lab.png', 'writing/secret.png', 'sections/shown.png'];
  for (const [index, file] of files.entries()) {
    const background = { r: 60 * index, g: 90, b: 120 };
    write(
      file,
      await sharp({ create: { width: 60, height: 60, channels: 3, background } })
        .png()
        .toBuffer(),
    );
  }
  write('sections/shown.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>');
  write('writing/secret.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>');
  write('projects/lab.mdx', '---\norder: 1\ntitle: Lab\nsummary: It.\npicture:\n  alt: It\n---\n');
  write(
    'writing/secret.mdx',
    '---\ntitle: Secret\ndate: "2026-01-01"\ndraft: true\n---\n\n![x](./secret.png)\n\n![x](./secret.svg)\n',
  );
  write('sections/more.mdx', '---\norder: 95\ntitle: More\n---\n\n![x](./shown.png)\n\n![x](./shown.svg)\n');
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
  const expected = { layers: 'Layers', patents: 'Patents', cv: 'Curriculum Vitae' }[page];
  expect({ title, twin, listed }).toEqual({ title: expected, twin: expected, listed: expected });
});

test('its pictures, and those of drafts, are nowhere', () => {
  const pictures = readdirSync(path.join(site.out, '_astro')).filter((file) => /\.(avif|png|svg|webp)$/.test(file));
  expect([...new Set(pictures.map((file) => file.replace(/\..*\./, '.')))].sort()).toEqual([
    'shown.avif',
    'shown.svg',
    'shown.webp',
  ]);
});

test('the search does not find it', () => {
  const folder = path.join(site.out, 'pagefind', 'fragment');
  const found = readdirSync(folder).map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString());
  expect(found.filter((text) => hidden.test(text))).toEqual([]);
  expect(found.join('')).toContain('Leo');
});
