/** The search index, kept for the next build of the same records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { ROOT } from '#lib/env.ts';
import { keep } from '#lib/keep.ts';
import type { SearchRecord } from './records.ts';

/** Files that decide what is in an index, beside its records. */
const HOW = ['package-lock.json', 'src/lib/search/search-index.ts', 'src/lib/search/words.ts'];

/**
 * Files of the index by their path below `pagefind/`.
 * @throws when a record is refused
 */
export async function keptSearchIndex(records: SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const how = HOW.map((file) => readFileSync(path.join(ROOT, file)));
  const file = await keep('search/*.bin', [...how, JSON.stringify(records)], async () => {
    const { makeSearchIndex } = await import('./search-index.ts');
    return serialize(await makeSearchIndex(records));
  });
  return deserialize(readFileSync(file)) as Map<string, Uint8Array>;
}
