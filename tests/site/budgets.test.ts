import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPages } from '#build/output/finish.ts';
import { OUT_DIR } from '#lib/env.ts';
import { budgets } from '../budgets.ts';
import { attribute, elements, readBuilt } from '../support/html.ts';

describe.for(readPages(OUT_DIR).map(({ file }) => file))('%s', (file) => {
  const html = readBuilt(file);

  test('is painted from the first round trip', () => {
    const end = budgets.firstViewEnds[file];
    const seen = end === undefined ? html : html.slice(0, html.indexOf(end));
    expect(gzipSync(seen, { level: 6 }).length).toBeLessThanOrEqual(budgets.firstPaint);
  });

  test('has no more elements than a browser handles at once', () => {
    const limit = file === 'layers/index.html' ? budgets.elementsWithFigures : budgets.elements;
    expect(elements(html).length).toBeLessThanOrEqual(limit);
  });

  test('waits for no style sheet', () => {
    expect(elements(html).filter((element) => attribute(element, 'rel') === 'stylesheet')).toEqual([]);
  });
});

test('the home page has little script in it', () => {
  const scripts = elements(readBuilt('index.html')).filter(
    (element) =>
      element.tagName === 'script' &&
      !/^(application\/ld\+json|speculationrules)$/.test(attribute(element, 'type') ?? ''),
  );
  const source = scripts.flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')));
  expect(source.length).toBeGreaterThan(0);
  expect(source.join('').length).toBeLessThanOrEqual(budgets.inlineScript);
});

test('the home page asks for no script', () => {
  expect(
    elements(readBuilt('index.html')).filter((element) => element.tagName === 'script' && attribute(element, 'src')),
  ).toEqual([]);
});

test('no font is larger than its budget', () => {
  const folder = path.join(OUT_DIR, '_astro', 'fonts');
  const sizes = readdirSync(folder).map((file) => statSync(path.join(folder, file)).size);
  expect(sizes).toHaveLength(2);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(budgets.font);
});
