import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { qualityFor } from '#build/output/compress.ts';
import { finishPage } from '#build/output/page.ts';
import { answer } from '#build/output/thread.ts';

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

test('makes one of the style elements of the head', () => {
  const styles =
    '<style>a{color:red}</style> <link rel="x"> <style>b{color:blue}</style></head><style>i{top:0}</style>';
  const { html, policy } = finishPage('a/index.html', `${head}${styles}`);
  expect(html).toMatch(
    /<link rel="x"> <style>a\{color:red\}b\{color:blue\}<\/style><\/head><style>i\{top:0\}<\/style>$/,
  );
  expect(policy?.match(/'sha256-/g)).toHaveLength(2);
});

test('numbers the scopes of components', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => `data-astro-cid-${letter.repeat(8)}`);
  const body = `<p ${a}>x<br ${b}/><x-y ${b}="true"></x-y><i class="z">[${c}] ${c} ${a}, ${a}.</i>`;
  const { html } = finishPage('a/index.html', `${head}<style>p[${a}],x-y[${b}] a{top:0}</style></head>${body}`);
  expect(html.slice(html.indexOf('<style>'))).toBe(
    `<style>p[data-0],x-y[data-1] a{top:0}</style></head><p data-0>x<br data-1/><x-y data-1></x-y><i class="z">[${c}] ${c} ${a}, ${a}.</i>`,
  );
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
