/** Makes the files of the search index. */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';
import { setApart } from './words.ts';

/** The ready-made interfaces that come with the index; the site has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Files of the index by their path below `pagefind/`. The same records give the same files.
 * @throws when a record is refused
 */
export async function makeSearchIndex(records: SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const [number, { url, title, kind, text }] of records.entries()) {
      const added = await index.addCustomRecord({
        // Records of one address would replace each other.
        url: `${number} ${url}`,
        content: setApart(text || title),
        language: 'en',
        meta: { title: setApart(title), kind },
      });
      errors.push(...added.errors);
    }
    const made = await index.getFiles();
    errors.push(...made.errors);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return new Map(made.files.flatMap(({ path, content }) => (unused.test(path) ? [] : [[path, content]])));
  } finally {
    await close();
  }
}
