import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { growth, peak } from '#bench/builds.ts';
import { parseSite, withTwins } from '#bench/sites.ts';

const peers = mkdtempSync(path.join(tmpdir(), 'peers-'));
const page = '<p>One line.</p>'.repeat(100);
for (const folder of ['erudite/dist', 'folio'].map((name) => path.join(peers, name))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), page);
}
afterAll(() => rmSync(peers, { recursive: true }));

test('another site is a folder', () => {
  const folder = path.join(peers, 'erudite/dist');
  expect(parseSite(folder)).toEqual({ name: 'erudite', folder, base: '/' });
});

test('another site can have been built for a path', () => {
  const folder = path.join(peers, 'folio');
  expect(parseSite(`${folder}=/al-folio/`)).toEqual({ name: 'folio', folder, base: '/al-folio/' });
});

test('a folder without a page is no site', () => {
  expect(() => parseSite(`${peers}/none=/`)).toThrow(`${peers}/none has no index.html: it is no built site`);
});

test('another site is sent compressed as ours is, and stays as it is', async () => {
  const site = parseSite(path.join(peers, 'folio'));
  const copy = await withTwins(site, path.join(peers, 'copy'));
  expect(copy).toEqual({ name: 'folio', folder: path.join(peers, 'copy'), base: '/' });
  expect(readdirSync(copy.folder)).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  expect(String(brotliDecompressSync(readFileSync(path.join(copy.folder, 'index.html.br'))))).toBe(page);
  expect(readdirSync(site.folder)).toEqual(['index.html']);
});

const costs = (cold: number, warm: number, bytes: number) => ({
  cold: { seconds: cold, bytes },
  warm: { seconds: warm, bytes: 1 },
});

test('growth is the time of each further item', () => {
  const before = { amounts: { patents: 100 }, costs: costs(3, 2, 5) };
  expect(growth(before, { amounts: { patents: 1100 }, costs: costs(8, 4, 5) }, 'patents')).toEqual({
    perItem: { cold: 5, warm: 2 },
  });
});

test('the first amount has no growth', () => {
  expect(growth(undefined, { amounts: { patents: 21 }, costs: costs(3, 2, 5) }, 'patents')).toEqual({});
});

test('the peak is the largest memory of all builds', () => {
  expect(peak([costs(1, 1, 300), costs(1, 1, 900), costs(1, 1, 600)])).toBe(900);
});
