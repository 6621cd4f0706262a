import { afterAll, expect, test, vi } from 'vitest';
import { knownWords, type Sample, type Searched } from '#lib/search/known-words.ts';
import { makeSearchIndex } from '#lib/search/search-index.ts';
import { putTogether, setApart } from '#lib/search/words.ts';
import { nastyTexts } from '../../support/nasty.ts';

test('sets apart the words of Chinese and Japanese, and no others', () => {
  expect(setApart('深度学习 by NVLink技术', '|')).toBe('|深度|学习| by NVLink|技术|');
  expect(setApart('サーバーを使う', '|')).toBe('|サーバー|を|使う|');
  expect(setApart('A tensor-native café', '|')).toBe('A tensor-native café');
});

test.each(Object.entries(nastyTexts))('%s are put together as they were', (_, text) => {
  expect(putTogether(setApart(text))).toBe(text);
});

test('words of an excerpt are put together within their marks', () => {
  expect(putTogether('\u2060研究 <mark>\u2060深度</mark> <mark>\u2060学习</mark> \u2060')).toBe(
    '研究<mark>深度</mark><mark>学习</mark>',
  );
});

afterAll(() => vi.unstubAllGlobals());

/** The index of some texts, read as in a browser. */
async function indexOf(texts: string[]): Promise<Searched<Sample>> {
  const files = await makeSearchIndex(texts.map((text) => ({ url: '/', title: 'T', kind: 'K', text })));
  const read = (name: string) => Buffer.from(files.get(name) ?? '');
  vi.stubGlobal('fetch', async (url: string) => new Response(read(new URL(url).pathname.slice(1))));
  const script = `data:text/javascript;base64,${read('pagefind.js').toString('base64')}`;
  const { createInstance } = await import(/* @vite-ignore */ script);
  return createInstance({ noWorker: true, basePath: 'https://example.com/' });
}

test.each([
  ['学习', ['我们研究深度学习模型。', '机器学习']],
  ['深度学习', ['我们研究深度学习模型。']],
  ['"深度学习"', ['我们研究深度学习模型。']],
  ['nvlink', ['使用NVLink技术']],
  ['サーバー', ['サーバーを使う']],
])('%s is found within longer texts', async (question, found) => {
  const index = await indexOf(['我们研究深度学习模型。', '机器学习', '使用NVLink技术', 'サーバーを使う']);
  const { results } = await index.search(await knownWords(question, index));
  const contents = await Promise.all(results.map(async (result) => putTogether((await result.data()).content)));
  expect(contents.sort()).toEqual(found);
});
