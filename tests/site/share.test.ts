import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPages } from '#build/output/finish.ts';
import { foreseeOrders } from '#build/share-ahead.ts';
import { CONTENT_DIR, OUT_DIR } from '#lib/env.ts';
import { attribute } from '#lib/html.ts';
import { shareWords } from '#lib/share/share.ts';
import { absolute } from '#lib/urls.ts';

const pages = readPages(OUT_DIR).map(({ file, elements }) => {
  const content = (name: string) => {
    const meta = elements.find((element) => attribute(element, 'property') === name);
    return (meta && attribute(meta, 'content')) ?? '';
  };
  return { file, title: content('og:title'), url: content('og:image'), alt: content('og:image:alt') };
});

test.each(pages)('$file has a picture of its own', async ({ url, alt }) => {
  expect(url.startsWith(absolute('share/'))).toBe(true);
  expect(alt).not.toBe('');
  const png = readFileSync(path.join(OUT_DIR, decodeURI(url.slice(absolute().length))));
  expect(png.length).toBeLessThanOrEqual(60_000);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});

test('no two pages share one', () => {
  expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
});

test('every page of this site orders the picture that was foreseen', () => {
  const foreseen = foreseeOrders(CONTENT_DIR).map(({ file, title, name }) => ({ url: absolute(file), title, name }));
  const ordered = pages.map(({ url, title }) => ({ url, ...shareWords(title, 'Dr. Leo') }));
  const byAddress = (a: { url: string }, b: { url: string }) => a.url.localeCompare(b.url);
  expect(foreseen.sort(byAddress)).toEqual(ordered.sort(byAddress));
});

test('what the pictures and the search are made from is not published', () => {
  for (const file of ['share/stack.svg', 'search/records.json'])
    expect(existsSync(path.join(OUT_DIR, file))).toBe(false);
});
