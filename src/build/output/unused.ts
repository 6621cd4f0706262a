/**
 * Pictures nobody is shown: Astro publishes what any entry refers to in its full size, also when the entry is a draft or
 * hidden.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { decodePart } from '#lib/urls.ts';

/** Names of the files below `_astro` that a text names. */
export const assetsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/_astro\/([^\s"'<>()\\?#]+)/g)].map(([, name = '']) => decodePart(name.replaceAll('&amp;', '&'))),
  ),
];

/**
 * Removes pictures that no page and no other file names.
 * @param folder the built site
 * @param files all of it, with forward slashes
 * @param pages what its pages name
 */
export function removeUnusedPictures(
  folder: string,
  files: readonly string[],
  pages: readonly { assets: string[] }[],
): void {
  const named = new Set(pages.flatMap(({ assets }) => assets));
  const unused = files
    .filter((file) => /^_astro\/[^/]+\.(avif|gif|jpe?g|png|svg|webp)$/i.test(file))
    .filter((file) => !named.has(path.posix.basename(file)));
  if (unused.length === 0) return;
  const texts = files.filter((file) => /\.(css|js|json|md|txt|webmanifest|xml)$/.test(file));
  for (const file of texts) for (const name of assetsIn(readFileSync(path.join(folder, file), 'utf8'))) named.add(name);
  for (const file of unused)
    if (!named.has(path.posix.basename(file)))
      for (const twin of ['', '.br', '.gz']) rmSync(path.join(folder, file + twin), { force: true });
}
