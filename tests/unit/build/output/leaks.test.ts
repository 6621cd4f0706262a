import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLeaks } from '#build/output/leaks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

test('finds nothing in a clean site', () => {
  write('index.html', '<p>/home is a place</p>');
  expect(findLeaks(folder, ['/home/leo/src/'])).toEqual([]);
});

test('names server code, source maps and paths of the machine', () => {
  write('.prerender/page.mjs', '');
  write('_astro/a.js', 'let a;\n//# sourceMappingURL=a.js.map');
  write('_astro/a.js.map', '{}');
  write('index.html', '<p data-file="/home/leo/src/a.astro">');
  expect(findLeaks(folder, ['/home/leo/src/'])).toEqual([
    '.prerender/page.mjs: server code of the build',
    '.prerender: server code of the build',
    '_astro/a.js.map: a source map',
    '_astro/a.js: a link to a source map',
    'index.html: the path /home/leo/src/',
  ]);
});

test.each(['patents.bib', 'patents.csv', 'patents.ris', 'patents.csl.json', 'leo.vcf'])(
  'searches %s for paths of the machine',
  (file) => {
    write(file, 'A Title, /home/leo/src/');
    expect(findLeaks(folder, ['/home/leo/src/'])).toEqual([`${file}: the path /home/leo/src/`]);
  },
);
