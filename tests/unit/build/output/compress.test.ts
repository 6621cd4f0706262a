import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from '#build/output/compress.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
const long = 'The same line again.\n'.repeat(100);
/** Every kind of text the site publishes. */
const texts = 'html css js mjs json xml txt md svg vcf csv bib ris webmanifest'.split(' ').map((end) => `long.${end}`);

beforeAll(async () => {
  for (const file of texts) writeFileSync(path.join(folder, file), long);
  writeFileSync(path.join(folder, 'short.csv'), 'No.,Patent ID\r\n');
  for (const file of ['picture.png', 'font.woff2', 'cv.pdf']) writeFileSync(path.join(folder, file), long);
  await compress(folder, readdirSync(folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(texts)('%s gets twins that hold the same', (file) => {
  const twin = (end: string) => readFileSync(path.join(folder, `${file}.${end}`));
  expect(brotliDecompressSync(twin('br')).toString()).toBe(long);
  expect(gunzipSync(twin('gz')).toString()).toBe(long);
});

test('nothing else gets one: short files, and what is compressed already', () => {
  const twins = readdirSync(folder).filter((file) => /\.(br|gz)$/.test(file));
  expect(twins.toSorted()).toEqual(texts.flatMap((file) => [`${file}.br`, `${file}.gz`]).toSorted());
});
