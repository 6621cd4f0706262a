import { expect, test } from 'vitest';
import { beginsWord, knownWords, type Sample } from '#lib/search/known-words.ts';

test.each([
  ['infer', 'LLM inference, multimodal'],
  ['c', 'Selected CV'],
  ['nati', 'tensor-native systems'],
  ['tensor-nat', 'tensor-native systems'],
  ['lin', 'over NVLink'],
  ['m', 'for LLMs'],
  ['10', 'an H100'],
  ['resumé', 'JSON Resume'],
])('%s begins a word of “%s”', (letters, text) => {
  expect(beginsWord(letters, text)).toBe(true);
});

test.each([
  ['infiniband', 'shift in computing'],
  ['author', 'A tour by coauthors'],
  ['llama', 'models like LLMs'],
  ['ink', 'over NVLink'],
])('%s begins no word of “%s”', (letters, text) => {
  expect(beginsWord(letters, text)).toBe(false);
});

/** Finds as Pagefind does: `cache` by its stem, and for what it lacks a shorter word. */
const answers: Record<string, string> = {
  '"caching"': 'a cache',
  caching: 'a cache',
  infer: 'the inference',
  infiniband: 'shift in computing',
  '"shift in"': 'shift in computing',
};
const index = {
  search: async (question: string) => ({
    results: Object.entries(answers)
      .filter(([asked]) => asked === question.replace(/^"("[^"]*")"$/, '$1'))
      .map(([, content]) => ({ data: async (): Promise<Sample> => ({ content, meta: { title: '', kind: '' } }) })),
  }),
};

test.each([
  ['caching', 'caching'],
  ['infer', 'infer'],
  ['infiniband', ''],
  ['xyzzy', ''],
  ['  caching  infiniband infer ', 'caching infer'],
  ['"shift in"', '"shift in"'],
  ['"in shift"', ''],
  ['', ''],
])('of %s the index has “%s”', async (question, known) => {
  expect(await knownWords(question, index)).toBe(known);
});
