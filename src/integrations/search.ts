/**
 * The search index. A build makes it from the records that the site hands over, on another core while the rest of the
 * pages is rendered; the development server makes it anew whenever the search is opened.
 */
import { subscribe } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BASE_PATH } from '#lib/env.ts';
import { SEARCH_RECORDS } from '#lib/search/channel.ts';
import { keptSearchIndex } from '#lib/search/kept-index.ts';
import type { SearchRecord } from '#lib/search/records.ts';

const RECORDS = 'search/records.json';

/** Writes the index into a build, or serves it in development. */
export const search = (): AstroIntegration => {
  let made: ReturnType<typeof keptSearchIndex> | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:build:start': () =>
        subscribe(SEARCH_RECORDS, (records) => {
          made = keptSearchIndex(records as SearchRecord[]);
          // Told where it is waited for.
          made.catch(() => undefined);
        }),
      'astro:build:done': async ({ dir }) => {
        if (!made) throw new Error('No page has handed over what the search finds');
        for (const [name, content] of await made) {
          const place = path.join(fileURLToPath(dir), 'pagefind', name);
          mkdirSync(path.dirname(place), { recursive: true });
          writeFileSync(place, content);
        }
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `${BASE_PATH}pagefind/`;
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.startsWith(prefix)) return next();
          const name = pathname.slice(prefix.length);
          // The first file that is asked for.
          if (name === 'pagefind.js') files = undefined;
          files ??= fetch(`http://${request.headers.host}${BASE_PATH}${RECORDS}`)
            .then((answer) => answer.json() as Promise<SearchRecord[]>)
            .then(keptSearchIndex);
          files.then((all) => {
            const content = all.get(name);
            if (!content) return next();
            response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
            response.end(content);
          }, next);
        });
      },
    },
  };
};
