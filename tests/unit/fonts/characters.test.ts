import { expect, test } from 'vitest';
import { readCharacters } from '#lib/fonts/web.ts';
import { ContentCopy } from '../../support/content.ts';

/** Characters beyond ASCII of a content folder with one file. */
async function beyondAscii(file: string, text: string): Promise<string> {
  using content = new ContentCopy();
  content.delete('.').write(file, text);
  return [...(await readCharacters(content.root))].filter((character) => character > '~').join('');
}

test('reads characters as they are typed', async () => {
  expect(await beyondAscii('a.mdx', 'Zoë 😀')).toBe('ë😀');
});

test('reads escapes of JSON', async () => {
  expect(await beyondAscii('a.json', String.raw`{ "area": "\u00c9cole \ud83d\uDE00" }`)).toBe('É😀');
});

test('reads escapes of YAML', async () => {
  expect(await beyondAscii('a.mdx', String.raw`title: "\u00e9\xF6\U0001F600"`)).toBe('éö😀');
});

test('reads character references', async () => {
  expect(await beyondAscii('a.mdx', 'Z&ouml;e, &#233;, &#xE8;, &copy;, &unknown;')).toBe('öéè©');
});

test('reads escapes of literals in MDX, and no code beyond the last character', async () => {
  expect(await beyondAscii('a.mdx', String.raw`<Entry title={'\u{e9}'} /> \u{110000} \UFFFFFFFF`)).toBe('é');
});
