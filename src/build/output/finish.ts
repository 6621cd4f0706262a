/** Last step of a build: refuses what must not be published, adds what hosts need. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASE_PATH, CONTENT_DIR, ROOT, SITE_URL } from '#lib/env.ts';
import { expiryNotice } from '#lib/expiry.ts';
import { type Page, readPage } from '#lib/html.ts';
import { compress } from './compress.ts';
import { finishedPages } from './finishing.ts';
import { netlify } from './headers.ts';
import { findLeaks } from './leaks.ts';
import { licenses } from './licenses.ts';
import { findBrokenLinks, findDeadAddresses, type PageLinks } from './links.ts';
import { checkDrawing, fetchedByCss, isOurs } from './markup.ts';
import { readSite, siteFiles } from './site-files.ts';
import { removeUnusedPictures } from './unused.ts';

/** Folders of this machine, whose paths must not occur in what is published. */
const secrets = [...['src', 'node_modules', '.cache', '.astro'].map((name) => path.join(ROOT, name)), CONTENT_DIR].map(
  (place) => place + path.sep,
);

/**
 * Finishes a built site in place.
 * @param folder what Astro wrote
 * @param pictures what is still being laid into it
 * @throws with everything that must not be published; nothing is served from the folder then
 */
export async function finish(folder: string, pictures: Promise<void>): Promise<void> {
  const facts = readSite();
  write(folder, { ...siteFiles(facts), 'licenses.txt': licenses() });
  const others = compress(
    folder,
    listFiles(folder).filter((file) => !/\.(html|br|gz)$/.test(file)),
  );
  const check = async () => {
    const pages = await finishedPages();
    write(folder, { _headers: netlify(pages) });
    await pictures;
    const files = listFiles(folder);
    const found = pages.flatMap(({ problems }) => problems);
    return { pages, files, problems: [...found, ...checkFiles(folder, files, pages), ...findLeaks(folder, secrets)] };
  };
  const [{ pages, files, problems }] = await Promise.all([check(), others]);
  if (problems.length > 0) throw new Error(`These must not be published:\n  ${problems.join('\n  ')}`);
  removeUnusedPictures(folder, files, pages);
  const notice = facts.security && expiryNotice(facts.security.expires, new Date());
  if (notice) console.warn(`content/site.json: security.expires — ${notice}`);
}

/** Checks what pages share: the other files, and every address. */
function checkFiles(folder: string, files: string[], pages: PageLinks[]): string[] {
  return [...files.flatMap((file) => checkFile(folder, file)), ...checkAddresses(folder, files, pages)];
}

/** All files below a folder, with forward slashes, sorted. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

/** The pages of a built site. */
export const readPages = (folder: string): Page[] =>
  listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(path.join(folder, file), 'utf8')));

function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function checkFile(folder: string, file: string): string[] {
  const read = () => readFileSync(path.join(folder, file), 'utf8');
  if (file.endsWith('.svg')) return checkDrawing(readPage(file, read()), BASE_PATH);
  if (!file.endsWith('.css')) return [];
  return fetchedByCss(read())
    .filter((url) => !isOurs(url, BASE_PATH))
    .map((url) => `${file}: would fetch ${url} from elsewhere`);
}

function checkAddresses(folder: string, files: string[], pages: PageLinks[]): string[] {
  const site = { origin: SITE_URL, base: BASE_PATH, files: new Set(files), pages };
  const lists = files.filter((file) => /\.(xml|txt|md|webmanifest)$/.test(file) && file !== 'licenses.txt');
  return [
    ...findBrokenLinks(site),
    ...lists.flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const addresses = text.match(/https?:\/\/[^\s<>"')]+|(?<="(src|start_url|scope|id)":\s*")[^"]+/g) ?? [];
      return findDeadAddresses(file, addresses, site);
    }),
  ];
}
