/**
 * Bundles the entries that are Markdown alone as one chunk.
 *
 * Astro makes two chunks of each entry, so that its page gets the styles of the components it uses. An entry without
 * components has no styles, and its chunks are a third of what a further article costs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '#lib/env.ts';

/** Integration for `astro.config.mjs`; does nothing in development. */
export const plainEntries = (): AstroIntegration => ({
  name: 'plain-entries',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'build') updateConfig({ vite: { plugins: [bundledTogether()] } });
    },
  },
});

function bundledTogether() {
  const plain = new Set<string>();
  return {
    name: 'plain-entries',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
    resolveId: {
      order: 'pre' as const,
      filter: { id: /^astro:content-layer-deferred-module\?/ },
      handler(id: string) {
        const file = path.join(ROOT, new URLSearchParams(id.split('?')[1]).get('fileName') ?? '');
        if (!isPlain(readFileSync(file, 'utf8'))) return null;
        plain.add(file);
        return file;
      },
    },
    // Without this the bundler keeps a chunk an entry, which exports from the shared one.
    options: (options: object) => ({ ...options, preserveEntrySignatures: 'allow-extension' as const }),
    outputOptions: (options: object) => ({
      ...options,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'plain-entries', test: (id: string) => plain.has(id) }],
      },
    }),
  };
}

/** Whether an MDX entry uses no component; one that only mentions one, in code say, is not plain either. */
const isPlain = (mdx: string): boolean => !/<[A-Z]|^(import|export) /m.test(mdx);
