/**
 * The site the tests of every page look at: the built one, and beside its pages those it will have once the owner writes
 * an article or a text for a book (`tests/fixtures/more`).
 */
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '#build/output/finish.ts';
import { BASE_PATH, OUT_DIR, ROOT } from '#lib/env.ts';
import { makeSite } from './site.ts';

/** Where it is. */
export const PAGES_DIR = `${OUT_DIR}.pages`;

const more = path.join(ROOT, 'tests', 'fixtures', 'more');

/** Makes {@link PAGES_DIR} anew when what it is made of has changed. */
export async function makePages(): Promise<void> {
  const sources = readdirSync(more, { recursive: true, encoding: 'utf8' }).map((file) => path.join(more, file));
  const newest = Math.max(...[path.join(OUT_DIR, 'index.html'), ...sources].map((file) => statSync(file).mtimeMs));
  if (existsSync(PAGES_DIR) && statSync(PAGES_DIR).mtimeMs > newest) return;
  const next = `${PAGES_DIR}.next`;
  const site = makeSite();
  try {
    cpSync(more, site.content, { recursive: true });
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
    rmSync(next, { recursive: true, force: true });
    // A twin of another file than the one it would stand beside is left out.
    const isNew = (file: string) =>
      !existsSync(path.join(OUT_DIR, path.relative(site.out, file.replace(/\.(br|gz)$/, ''))));
    cpSync(site.out, next, { recursive: true, filter: (file) => statSync(file).isDirectory() || isNew(file) });
    cpSync(OUT_DIR, next, { recursive: true });
    rmSync(PAGES_DIR, { recursive: true, force: true });
    renameSync(next, PAGES_DIR);
  } finally {
    site.remove();
  }
}

/** The path each page is served at. */
export const pathsOf = (): string[] =>
  listFiles(PAGES_DIR)
    .filter((file) => file.endsWith('.html'))
    .map((file) => BASE_PATH + file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
