import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeArticle, makePatent, phrase, writeContent } from '#bench/content.ts';
import { ContentCopy } from '../../support/content.ts';

test('a number always gives the same record', () => {
  expect(makePatent(22)).toEqual(makePatent(22));
  expect(makeArticle(22)).toBe(makeArticle(22));
});

test('no two records are alike', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
  for (const field of ['id', 'title'] as const)
    expect(new Set(numbers.map((no) => makePatent(no)[field])).size).toBe(1000);
  expect(new Set(numbers.map(makeArticle)).size).toBe(1000);
});

test('a phrase has no word twice in a row', () => {
  for (let seed = 0; seed < 200; seed += 1) expect(phrase(seed, 40)).not.toMatch(/\b(\w+) \1\b/);
});

test('the made content passes the check', async () => {
  using copy = new ContentCopy();
  const from = path.join(copy.root, '..', 'from');
  writeContent(copy.root, from, { patents: 30, articles: 3 });
  using made = new ContentCopy(from);
  expect(await made.errors()).toEqual([]);
});

test('the wanted amounts are there', () => {
  using copy = new ContentCopy();
  const made = path.join(copy.root, '..', 'made');
  writeContent(copy.root, made, { patents: 30, articles: 3 });
  expect(readdirSync(path.join(made, 'writing')).sort()).toEqual(['article-1.mdx', 'article-2.mdx', 'article-3.mdx']);
  expect(JSON.parse(readFileSync(path.join(made, 'patents.json'), 'utf8')).patents).toHaveLength(30);
});

test('what is not named stays as it is', () => {
  using copy = new ContentCopy();
  const made = path.join(copy.root, '..', 'made');
  writeContent(copy.root, made, {});
  expect(readFileSync(path.join(made, 'patents.json'), 'utf8')).toBe(readFileSync(copy.path('patents.json'), 'utf8'));
});
