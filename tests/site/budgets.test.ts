import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { OUT_DIR } from '#lib/env.ts';
import { readPages } from '#lib/output/finish.ts';
import { budgets } from '../budgets.ts';
import { attribute, elements, readBuilt } from '../support/html.ts';

describe.for(readPages(OUT_DIR).map(({ file }) => file))('%s', (file) => {
  const html = readBuilt(file);

  test('is painted from the first round trip', () => {
    const limit = budgets.firstPaintExceptions[file] ?? budgets.firstPaint;
    expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(limit);
  });

  test('has little script in it', () => {
    const scripts = elements(html).filter(
      (element) =>
        element.tagName === 'script' && !/json/.test(attribute(element, 'type') ?? '') && !attribute(element, 'src'),
    );
    const source = scripts
      .flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')))
      .join('');
    expect(source.length).toBeLessThanOrEqual(budgets.inlineScript);
  });

  test('has no more elements than a browser handles at once', () => {
    expect(elements(html).length).toBeLessThanOrEqual(budgets.elements);
  });

  test('waits for no style sheet', () => {
    expect(elements(html).filter((element) => attribute(element, 'rel') === 'stylesheet')).toEqual([]);
  });
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
