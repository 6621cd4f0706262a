/** Draws the share picture of every page that names one, with the page's own `og:title` as its words. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE_URL } from '../lib/env.ts';
import { listFiles } from '../lib/output/finish.ts';
import { attribute, type Page, readPage } from '../lib/output/html.ts';
import { type SharePicture, writeSharePictures } from '../lib/share-picture.ts';
import { shareWords } from '../lib/share.ts';
import { absolute } from '../lib/urls.ts';

const STACK = 'share/stack.svg';

const property = ({ elements }: Page, name: string): string | undefined => {
  const meta = elements.find((element) => attribute(element, 'property') === name);
  return meta && attribute(meta, 'content');
};

/** Writes `share/<page>.png` into a build. */
export const sharePictures = (): AstroIntegration => ({
  name: 'share-pictures',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const stack = readFileSync(path.join(folder, STACK), 'utf8');
      rmSync(path.join(folder, STACK));
      const wanted = new Map<string, SharePicture>();
      for (const name of listFiles(folder).filter((file) => file.endsWith('.html'))) {
        const head = readFileSync(path.join(folder, name), 'utf8').split('<body', 1)[0] ?? '';
        const page = readPage(name, head);
        const [url, title, owner] = ['og:image', 'og:title', 'og:site_name'].map((key) => property(page, key));
        if (!url?.startsWith(absolute('share/')) || !title) continue;
        const file = path.join(folder, decodeURI(url.slice(absolute().length)));
        wanted.set(file, { ...shareWords(title, owner ?? ''), host: new URL(SITE_URL).host, stack });
      }
      await writeSharePictures(wanted);
    },
  },
});
