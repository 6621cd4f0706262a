/**
 * Bundles the entries that are Markdown alone as one chunk.
 *
 * Astro makes two chunks of each entry, so that its page gets the styles of the components it uses. An entry without
 * components has no styles, and its chunks are a third of what a further article costs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '../lib/env.ts';

/** Integration for `astro.config.mjs`; does nothing in development. */
export const plainEntries = (): AstroIntegration => ({
  name: 'plain-entries',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const plain = new Set<string>();
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-entries',
              enforce: 'pre',
              applyToEnvironment: ({ name }) => name === 'prerender',
              resolveId: {
                order: 'pre',
                filter: { id: /^astro:content-layer-deferred-module\?/ },
                handler(id) {
                  const file = path.join(ROOT, new URLSearchParams(id.split('?')[1]).get('fileName') ?? '');
                  if (!isPlain(readFileSync(file, 'utf8'))) return null;
                  plain.add(file);
                  return file;
                },
              },
              // Without this the bundler keeps a chunk an entry, which exports from the shared one.
              options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
              outputOptions: (options) => ({
                ...options,
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: [{ name: 'plain-entries', test: (id) => plain.has(id) }],
                },
              }),
            },
          ],
        },
      });
    },
  },
});

/** Whether an MDX entry uses no component; one that only mentions one, in code say, is not plain either. */
const isPlain = (mdx: string): boolean => !/<[A-Z]|^(import|export) /m.test(mdx);
