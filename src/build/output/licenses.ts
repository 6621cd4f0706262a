/** The licences of everything by others that readers receive: fonts and code. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

/** Packages whose files reach the reader, and what of them. Any other package in a browser script stops the build. */
export const shipped: Record<string, string> = {
  '@fontsource-variable/instrument-sans': 'font',
  '@fontsource-variable/source-serif-4': 'font',
  pagefind: 'search',
};

/** Fonts of which the PDF of the CV holds the letters that the site's own two lack. */
const inPdf: Record<string, string> = Object.fromEntries(
  ['sans-sc', 'sans-arabic', 'sans-hebrew', 'emoji'].map((name) => [
    `@fontsource-variable/noto-${name}`,
    'font, in the PDF of the CV where its text needs it',
  ]),
);

/** Text of `licenses.txt`. @throws when a package has no licence file */
export const licenses = (): string =>
  Object.entries({ ...shipped, ...inPdf })
    .map(([name, what]) => {
      const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      };
      return `${name} ${version} (${what})\n\n${licenseOf(path.join(ROOT, 'node_modules', name)).trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);

function licenseOf(folder: string): string {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!name) throw new Error(`${folder} has no licence file`);
  const file = path.join(folder, name);
  return statSync(file).isDirectory() ? licenseOf(file) : readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
