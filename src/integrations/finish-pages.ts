/** Finishes each page, which is half the work of rendering it, on another core while the next is rendered. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { qualityFor } from '#build/output/compress.ts';
import { finishInThread, startFinishing } from '#build/output/finishing.ts';
import { BASE_PATH } from '#lib/env.ts';

/** Integration for `astro.config.mjs`; needs a `build.concurrency` of two, or each page would be waited for. */
export function finishPages(): AstroIntegration {
  let folder = '';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        startFinishing();
        let quality = 0;
        const finish = async <R extends Response | { response: Response }>(result: R, address: string) => {
          const response = result instanceof Response ? result : result.response;
          if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
          const file = fileOf(address);
          const twins = { place: path.join(folder, file), quality };
          const html = await finishInThread({ file, html: await response.text(), twins });
          return new Response(html, response);
        };
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            quality = qualityFor(paths.length);
            return paths;
          },
          async render(request, options) {
            return finish(await astro.render(request, options), new URL(request.url).pathname);
          },
        }));
      },
    },
  };
}

/** The file of a page in the built site. */
const fileOf = (address: string): string => {
  const page = decodeURI(address).slice(BASE_PATH.length);
  return page === '404/' ? '404.html' : `${page}index.html`;
};
