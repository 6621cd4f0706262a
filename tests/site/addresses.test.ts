import { expect, test } from 'vitest';
import { listFiles } from '#build/output/finish.ts';
import { CONTENT_DIR, OUT_DIR } from '#lib/env.ts';
import { ContentCopy } from '../support/content.ts';

/** Files for hosts, and what pages refer to by names that nobody writes. */
const unlinked = /^(\.nojekyll|CNAME|_headers|404\.html|(_astro|pagefind|share)\/.*|.*\.(br|gz))$/;

test('the content check knows every page and file that the build makes', async () => {
  const made = listFiles(OUT_DIR).filter((file) => !unlinked.test(file));
  const links = made.map((file) => `[x](/${file.replace(/(^|\/)index\.html$/, '$1')})\n`);
  using content = new ContentCopy(CONTENT_DIR);
  content.write('sections/every-file.mdx', `---\norder: 999\ntitle: Every File\n---\n\n${links.join('\n')}`);
  expect(await content.errors()).toEqual([]);
  expect(made.length).toBeGreaterThan(20);
});
