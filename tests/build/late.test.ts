import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository, fingerprint, makeSite } from '../support/site.ts';

/** Faults the content check cannot know of: in the templates. */
const copy = copyRepository();
const site = makeSite(copy);
const page = path.join(copy, 'src', 'pages', 'late.astro');
const published = { 'index.html': '<p>Published</p>', _headers: '' };

beforeAll(() => {
  mkdirSync(site.out);
  for (const [file, text] of Object.entries(published)) writeFileSync(path.join(site.out, file), text);
});
afterAll(() => {
  site.remove();
  rmSync(copy, { recursive: true, force: true });
});

test.each([
  ['throws while it is rendered', "---\nthrow new Error('too late');\n---\n", 'too late'],
  [
    'shows where it was built',
    '<html><head><meta charset="utf-8" /></head><body>{import.meta.url}</body></html>',
    `late/index.html: the path ${path.join(copy, '.astro')}${path.sep}`,
  ],
  ['has no place for its policy', '<html><body>x</body></html>', 'late/index.html: no <meta charset>'],
])('leaves the published site as it is when a page %s', async (_, source, reason) => {
  writeFileSync(page, source);
  const before = fingerprint(site.out);
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain(reason);
  expect(output).toMatch(/dist is as it was\.\n$/);
  expect(fingerprint(site.out)).toEqual(before);
  expect(existsSync(`${site.out}.next`)).toBe(false);
});
