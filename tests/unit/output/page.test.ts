import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { qualityFor } from '#lib/output/compress.ts';
import { finishPage } from '#lib/output/page.ts';
import { answer } from '#lib/threads/page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = '<!doctype html><html><head><meta charset="utf-8">';

test('gives a page its policy, and says what links and headers ask for', () => {
  const page = finishPage('a/index.html', `${head}</head><body><p id="b"><a href="/c/">d</a><a href="/c/">e</a>`);
  expect(page.html).toBe(
    `${head}<meta http-equiv="content-security-policy" content="${page.policy}"></head><body><p id="b"><a href="/c/">d</a><a href="/c/">e</a>`,
  );
  expect(page).toMatchObject({ file: 'a/index.html', anchors: ['b'], addresses: ['/c/'], problems: [] });
  expect(page.policy).toMatch(/^default-src 'none'; /);
});

test('makes one of style elements that follow one another', () => {
  const styles = '<style>a{color:red}</style> <style>b{color:blue}</style><p><style>i{color:lime}</style>';
  const { html, policy } = finishPage('a/index.html', `${head}${styles}`);
  expect(html).toContain('<style>a{color:red}b{color:blue}</style><p><style>i{color:lime}</style>');
  expect(policy?.match(/'sha256-/g)).toHaveLength(2);
});

test('says what must not be published', () => {
  expect(finishPage('index.html', `${head}<p onclick="x()">`).problems).toEqual([
    'index.html: an inline event handler on <p onclick="x()">',
  ]);
});

test('stops at a page that has no place for a policy', () => {
  expect(() => finishPage('index.html', '<p>x')).toThrow('index.html: no <meta charset>');
});

test('writes the twins of the finished page into a folder that is not there yet', async () => {
  const place = path.join(folder, 'new', 'index.html');
  const html = `${head}${'<p>The same line again.'.repeat(100)}`;
  const page = await answer({ file: 'new/index.html', html, twins: { place, quality: 7 } });
  expect(await answer(undefined)).toBeUndefined();
  expect(page?.html).toContain('content-security-policy');
  expect(brotliDecompressSync(readFileSync(`${place}.br`)).toString()).toBe(page?.html);
  expect(gunzipSync(readFileSync(`${place}.gz`)).toString()).toBe(page?.html);
  expect(existsSync(place)).toBe(false);
});

test('looks harder at the files of a small site', () => {
  expect([1, 100, 101].map(qualityFor)).toEqual([10, 10, 7]);
});
