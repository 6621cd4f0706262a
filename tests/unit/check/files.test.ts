import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#check/index.ts';
import { ContentCopy } from '../../support/content.ts';

const layer = '---\norder: 9\ntitle: Cooling\nhue: green\n---\n\nWater is better than air.\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

test.for<[string, string[]]>([
  [
    'layers/My Page.mdx',
    [
      'layers/My Page.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "my-page.mdx"',
    ],
  ],
  [
    'layers/Cooling.mdx',
    [
      'layers/Cooling.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "cooling.mdx"',
    ],
  ],
  [
    'layers/über-uns.mdx',
    [
      'layers/über-uns.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "uber-uns.mdx"',
    ],
  ],
  [
    'layers/日本.mdx',
    ['layers/日本.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only'],
  ],
  [
    'layers/🚀.mdx',
    ['layers/🚀.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only'],
  ],
  [
    'layers/a#b.mdx',
    [
      'layers/a#b.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "a-b.mdx"',
    ],
  ],
  [
    'layers/what?.mdx',
    [
      'layers/what?.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "what.mdx"',
    ],
  ],
  [
    'layers/100%.mdx',
    [
      'layers/100%.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "100.mdx"',
    ],
  ],
  [
    'layers/v1.2.mdx',
    [
      'layers/v1.2.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "v1-2.mdx"',
    ],
  ],
  [
    'layers/-x-.mdx',
    [
      'layers/-x-.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "x.mdx"',
    ],
  ],
  [
    'layers/cooling.md',
    ['layers/cooling.md:1:1 the name must end in .mdx, in small letters: rename it to "cooling.mdx"'],
  ],
  [
    'layers/Cooling.MDX',
    ['layers/Cooling.MDX:1:1 the name must end in .mdx, in small letters: rename it to "cooling.mdx"'],
  ],
  [
    'layers/cooling.mdx.txt',
    ['layers/cooling.mdx.txt:1:1 the name must end in .mdx, in small letters: rename it to "cooling.mdx"'],
  ],
  [
    'layers/new/cooling.mdx',
    ['layers/new/cooling.mdx:1:1 MDX files lie directly in "layers", not in a folder inside it'],
  ],
  [
    'cooling.mdx',
    ['cooling.mdx:1:1 MDX files belong in one of the folders profile, sections, layers, books, projects, writing'],
  ],
])('refuses %s', async ([file, expected]) => {
  using content = new ContentCopy().write(file, layer);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    'books.json',
    [
      'books.json:1:1 no file of this name is read; known are experience.json, education.json, affiliations.json, patents.json, site.json',
    ],
  ],
  ['patent.json', ['patent.json:1:1 no file of this name is read, did you mean "patents.json"?']],
  ['patents.json5', ['patents.json5:1:1 the name must be "patents.json"']],
  ['patents.yaml', ['patents.yaml:1:1 the name must be "patents.json"']],
])('refuses %s beside the data files', async ([file, expected]) => {
  using content = new ContentCopy().write(file, '{}');
  expect(await content.errors()).toEqual(expected);
});

test('refuses a data file whose name is not in small letters', async () => {
  using content = new ContentCopy();
  renameSync(content.path('education.json'), content.path('Education.JSON'));
  expect(await content.errors()).toEqual([
    'Education.JSON:1:1 the name must be "education.json", in small letters',
    'sections/education.mdx:4:7 list — education.json is missing: put it back, or write show: false here',
  ]);
});

test('refuses names that are one on some computers: case', async () => {
  using content = new ContentCopy().write('layers/cooling.mdx', layer).write('layers/Cooling.mdx', layer);
  expect(await content.errors()).toEqual([
    'layers/Cooling.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "cooling.mdx"',
    'layers/cooling.mdx:1:1 the name is the same as "Cooling.mdx" on some computers: rename one of them',
  ]);
});

test('refuses names that are one on some computers: Unicode form', async () => {
  using content = new ContentCopy().write('layers/caf\u00e9.mdx', layer).write('layers/cafe\u0301.mdx', layer);
  expect(await content.errors()).toEqual([
    'layers/café.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "cafe.mdx"',
    'layers/café.mdx:1:1 the name is part of a web address: small letters a to z, digits and single hyphens only, such as "cafe.mdx"',
    'layers/café.mdx:1:1 the name is the same as "café.mdx" on some computers: rename one of them',
  ]);
});

test('refuses picture names that do not survive as an address', async () => {
  using content = new ContentCopy().write('books/my cover.svg', svg).write('books/behind-algorithms.SVG', svg);
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.SVG:1:1 the ending of a picture must be in small letters: rename it to "behind-algorithms.svg"',
    'books/my cover.svg:1:1 the name of a picture may have letters a to z, digits, hyphens, underscores and dots only, such as "my-cover.svg"',
  ]);
});

test('refuses links to what is not there and to what lies outside', async () => {
  using content = new ContentCopy();
  symlinkSync('nowhere.mdx', content.path('layers/gone.mdx'));
  symlinkSync('/etc/hostname', content.path('layers/outside.mdx'));
  symlinkSync('../books', content.path('layers/books'));
  expect(await content.errors()).toEqual([
    'layers/books:1:1 this is a link to a folder: copy the files here',
    'layers/gone.mdx:1:1 this is a link to a file that does not exist: delete it',
    'layers/outside.mdx:1:1 this is a link to a file outside the content folder: copy the file here',
  ]);
});

test('reads a link to a file inside the content', async () => {
  using content = new ContentCopy().write('layers/_cooling.txt', layer);
  symlinkSync('_cooling.txt', content.path('layers/cooling.mdx'));
  expect(await content.errors()).toEqual([]);
});

test('does not follow a link in a circle', async () => {
  using content = new ContentCopy();
  symlinkSync('..', content.path('layers/round'));
  expect(await content.errors()).toEqual(['layers/round:1:1 this is a link to a folder: copy the files here']);
});

test('refuses folders nested without end', async () => {
  using content = new ContentCopy();
  mkdirSync(content.path(`layers/${'a/'.repeat(20)}`), { recursive: true });
  expect(await content.errors()).toEqual(['layers/a/a/a/a/a/a/a/a:1:1 folders are nested too deeply']);
});

test.for<[string, string[]]>([
  ['profile', ['profile:1:1 the folder is missing: it holds the file about you']],
  ['profile/leo.mdx', ['profile:1:1 the file about you is missing, such as profile/me.mdx']],
  ['sections', ['sections:1:1 the folder is missing: it holds the sections of the home page']],
  ['books', ['sections/books.mdx:5:7 list — books is missing: put it back, or write show: false here']],
  ['patents.json', ['sections/patents.mdx:5:7 list — patents.json is missing: put it back, or write show: false here']],
  [
    'education.json',
    ['sections/education.mdx:4:7 list — education.json is missing: put it back, or write show: false here'],
  ],
])('misses %s', async ([file, expected]) => {
  using content = new ContentCopy().delete(file);
  expect(await content.errors()).toEqual(expected);
});

test('does not miss what a hidden section would list', async () => {
  using content = new ContentCopy().delete('books').replace('sections/books.mdx', 'nav: Books', 'show: false');
  expect(await content.errors()).toEqual([]);
});

test('misses a whole content folder', async () => {
  using content = new ContentCopy().delete('.');
  expect((await content.problems()).map(({ message }) => message)).toEqual(['the content folder is missing']);
});

test('accepts one file about the owner only', async () => {
  using content = new ContentCopy().write('profile/max.mdx', '---\nname: Max\n---\n\nI am Max.\n');
  expect(await content.errors()).toEqual([
    'profile/max.mdx:1:1 there is one file about you, and profile/leo.mdx is already it',
  ]);
});

test('overlooks files of the operating system, of editors and notes that begin with _', async () => {
  using content = new ContentCopy()
    .write('.DS_Store', '')
    .write('layers/.gitkeep', '')
    .write('layers/Thumbs.db', '')
    .write('patents.json~', '')
    .write('layers/_draft.mdx', '{')
    .write('README.md', '# Guide');
  const before = await new ContentCopy().problems();
  expect(await content.problems()).toEqual(before);
});

test.for<[string, string]>([
  ['Projects/p.mdx', 'Projects:1:1 the name must be "projects", in small letters'],
  ['Writing/ring.svg', 'Writing:1:1 the name must be "writing", in small letters'],
  ['project/p.mdx', 'project:1:1 no folder of this name is read, did you mean "projects"?'],
  [
    'articles/p.mdx',
    'articles:1:1 no folder of this name is read; known are profile, sections, layers, books, projects, writing; put _ before the name of a folder that is not for the site',
  ],
])('refuses the folder of %s', async ([file, expected]) => {
  using content = new ContentCopy().write(file, '---\norder: 1\ntitle: P\nsummary: P.\n---\n');
  expect(await content.errors()).toEqual([expected]);
  expect((await content.notices()).filter((notice) => notice.includes('nothing uses'))).toEqual([]);
});

test('overlooks a folder that begins with _', async () => {
  using content = new ContentCopy().write('_old/p.mdx', '{').write('_old/ring.svg', svg);
  expect(await content.problems()).toEqual(await new ContentCopy().problems());
});

test.for<[string, string]>([
  ['profile/Portrait.jpg', 'the name must be "portrait.jpg" for the picture to be shown'],
  ['profile/leo.jpg', 'the name must be "portrait.jpg" for the picture to be shown'],
  ['profile/portrait.png.png', 'the name must be "portrait.png" for the picture to be shown'],
  ['books/Beyond-Algorithms.png', 'the name must be "beyond-algorithms.png" for the picture to be shown'],
  ['books/behind_algorithms.png', 'the name must be "behind-algorithms.png" for the picture to be shown'],
  ['profile/portrait.gif', 'a picture of this kind is not shown: save it as "portrait.png" or "portrait.jpg"'],
  ['profile/portrait.tiff', 'a picture of this kind is not shown: save it as "portrait.png" or "portrait.jpg"'],
  ['profile/Leo.HEIC', 'a picture of this kind is not shown: save it as "portrait.png" or "portrait.jpg"'],
])('refuses %s, which is meant to be shown', async ([file, expected]) => {
  using content = new ContentCopy().write(file, 'x');
  expect(await content.errors()).toEqual([`${file}:1:1 ${expected}`]);
});

test('refuses a picture beside that which is shown in its place', async () => {
  using content = new ContentCopy().write('profile/portrait.svg', svg).write('profile/portrait.webp', 'x');
  content.replace('profile/leo.mdx', 'portrait:\n', 'portrait:\n  src: ./portrait.svg\n');
  expect(await content.errors()).toEqual([]);
  expect(await content.notices()).toContain(
    'profile/portrait.webp:1:1 profile/portrait.svg is shown, not this file: delete this one, or put _ before its name',
  );
  content.replace('profile/leo.mdx', '  src: ./portrait.svg\n', '');
  content.write('profile/portrait.webp', svg);
  expect(await content.errors()).toContain(
    'profile/portrait.svg:1:1 profile/portrait.webp is shown, not this file: delete one of them',
  );
});

test.for<[string, string]>([
  ['projects/p.svg', 'the picture is not shown: write "picture: { alt: what it shows }" in projects/p.mdx'],
  [
    'projects/P.gif',
    'the picture is not shown: write "picture: { alt: what it shows }" in projects/p.mdx and save it as "p.png" or "p.jpg"',
  ],
])('points out that %s lacks a field', async ([file, expected]) => {
  using content = new ContentCopy()
    .write('projects/p.mdx', '---\norder: 1\ntitle: P\nsummary: P.\n---\n')
    .write(file, svg);
  expect(await content.errors()).toEqual([]);
  expect((await content.notices()).filter((notice) => notice.startsWith(file))).toEqual([`${file}:1:1 ${expected}`]);
});

test('points out files nothing uses', async () => {
  using content = new ContentCopy()
    .write('books/notes.txt', 'x')
    .write('books/spare.svg', svg)
    .write('profile/portrait2.svg', svg)
    .write('old/a.png', '');
  const unused = (await content.notices()).filter((notice) => notice.includes('nothing uses'));
  expect(unused).toEqual([
    'books/notes.txt:1:1 nothing uses this file: delete it, or put _ before its name',
    'books/spare.svg:1:1 nothing uses this file: show it in a text as ![what it shows](./spare.svg), or delete it',
    'old/a.png:1:1 nothing uses this file: delete it, or put _ before its name',
    'profile/portrait2.svg:1:1 nothing uses this file: to show it, rename it to "portrait.svg"',
  ]);
});

test('names files from the repository when the content is the real one', async () => {
  const [first] = await checkContent(path.resolve('tests/fixtures/content'));
  expect(first?.file).toBe('tests/fixtures/content/books/behind-algorithms.mdx');
});
