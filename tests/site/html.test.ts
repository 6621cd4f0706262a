import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '#build/output/finish.ts';
import { makePages, PAGES_DIR } from '../support/pages.ts';
import { notRun } from '../support/tools.ts';
import { checkWithVnu, missing } from '../support/vnu.ts';

if (missing) notRun('vnu', missing);

const control = realpathSync(mkdtempSync(path.join(tmpdir(), 'html-')));
beforeAll(makePages, 180_000);
afterAll(() => rmSync(control, { recursive: true }));

test.skipIf(missing)('the W3C checker finds no mistake but the one beside the site', { timeout: 60_000 }, () => {
  writeFileSync(path.join(control, 'a.html'), '<!doctype html><html lang="en"><title>x</title><p align="left">x');
  expect(checkWithVnu([PAGES_DIR, control])).toEqual([
    'a.html: The “align” attribute on the “p” element is obsolete. Use CSS instead. >x</title><p align="left">x',
  ]);
});

test('html-validate finds no mistake on the pages of the owner and those he may have', async () => {
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData);
  const pages = listFiles(PAGES_DIR).filter((file) => file.endsWith('.html'));
  expect(pages.filter((file) => /^(books|writing)\//.test(file))).toEqual([
    'books/every-field/index.html',
    'books/long-title/index.html',
    'writing/every-block/index.html',
    'writing/index.html',
  ]);
  for (const file of pages) {
    const { results } = await validator.validateString(readFileSync(path.join(PAGES_DIR, file), 'utf8'), file);
    expect([file, results.flatMap(({ messages }) => messages)]).toEqual([file, []]);
  }
});

test('a Markdown table keeps the side its columns stand on', () => {
  const html = readFileSync(path.join(PAGES_DIR, 'writing/every-block/index.html'), 'utf8');
  expect(html.match(/<t[hd][^>]*>(Figure|1,024|bytes)<\/t[hd]>/g)).toEqual([
    '<th data-align="right">Figure</th>',
    '<td>bytes</td>',
    '<td data-align="right">1,024</td>',
  ]);
});

test('each page that may be asked for ahead is named, the newest articles and books with pages among them', () => {
  const rules = (file: string) =>
    /<script type="speculationrules">([^<]*)/.exec(readFileSync(path.join(PAGES_DIR, file), 'utf8'))?.[1] ?? '';
  expect(JSON.parse(rules('writing/index.html'))).toEqual({
    prefetch: [
      {
        urls: [
          ...['/', '/layers/', '/patents/', '/cv/', '/search/', '/writing/'],
          '/layers/#gpu-nvlink',
          '/layers/#rdma-networking',
          '/layers/#kubernetes-scheduling',
          '/layers/#ai-native-application-stack',
          '/books/every-field/',
          '/books/long-title/',
          '/writing/every-block/',
        ],
        eagerness: 'conservative',
      },
    ],
  });
  expect(rules('books/every-field/index.html')).toBe(rules('writing/index.html'));
});
