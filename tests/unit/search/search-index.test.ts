import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeSearchIndex } from '#lib/search/search-index.ts';
import { nastyTexts } from '../../support/nasty.ts';

const records = Object.values(nastyTexts).map((text) => ({ url: '/#same', title: text, kind: 'Page', text }));

test('makes the same files from the same records', async () => {
  const [one, two] = [await makeSearchIndex(records), await makeSearchIndex(records)];
  expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
  for (const [name, content] of one) expect(Buffer.compare(content, two.get(name) ?? Buffer.of())).toBe(0);
});

test('keeps every record of an address, whatever its text', async () => {
  const files = [...(await makeSearchIndex(records)).keys()];
  expect(files.filter((name) => name.startsWith('fragment/'))).toHaveLength(records.length);
});

test('leaves out the interfaces that come with the index', async () => {
  const files = [...(await makeSearchIndex(records)).keys()];
  expect(files.filter((name) => /ui|worker|highlight/.test(name))).toEqual([]);
  expect(files).toContain('pagefind.js');
});

test('keeps the address of a record out of the words that are searched', async () => {
  const files = await makeSearchIndex([{ url: '/sub/path/#cv', title: 'CV', kind: 'Page', text: 'Leo' }]);
  const [fragment] = [...files].flatMap(([name, content]) => (name.startsWith('fragment/') ? [content] : []));
  const { url, meta } = JSON.parse(
    gunzipSync(fragment ?? '')
      .subarray('pagefind_dcd'.length)
      .toString(),
  );
  expect({ url, meta }).toEqual({ url: '0 /sub/path/#cv', meta: { title: 'CV', kind: 'Page' } });
});
