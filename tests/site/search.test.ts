import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { OUT_DIR } from '#lib/env.ts';

test('of a patent that is its own grant the search finds what its row says', () => {
  const folder = path.join(OUT_DIR, 'pagefind', 'fragment');
  const found = readdirSync(folder).map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString());
  const patent = found.filter((text) => text.includes('/patents/#patent-5"'));
  expect(patent).toHaveLength(1);
  expect(patent[0]).toContain('China, granted invention. Granted CN106095996B');
});
