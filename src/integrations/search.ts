/**
 * The search index. A build indexes the records that the site wrote and takes them out of it again; the development
 * server makes the index anew whenever the search is opened.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BASE_PATH } from '../lib/env.ts';
import { makeSearchIndex } from '../lib/search/search-index.ts';
import type { SearchRecord } from '../lib/search/records.ts';

const RECORDS = 'search/records.json';

/** Writes the index into a build, or serves it in development. */
export const search = (): AstroIntegration => ({
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const file = path.join(folder, RECORDS);
      const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[];
      rmSync(file);
      for (const [name, content] of await makeSearchIndex(records)) {
        const place = path.join(folder, 'pagefind', name);
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
          .then(makeSearchIndex);
        files.then((all) => {
          const content = all.get(name);
          if (!content) return next();
          response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
          response.end(content);
        }, next);
      });
    },
  },
});
