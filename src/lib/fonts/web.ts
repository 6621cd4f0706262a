/**
 * The site's two families, cut at build time to the glyphs the site can show:
 * printable Latin text and whatever else stands in the content. In development the whole families are used,
 * so that a character typed now is there now.
 *
 * `font-display: optional`: a font that comes too late for the first paint waits for the next page, so text never moves.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CONTENT_DIR } from '#lib/env.ts';
import { COMMON, cutFont } from './cut.ts';
import { inRanges } from './unicode-range.ts';

const require = createRequire(import.meta.url);

/** What is known of the families before their files are cut. */
export const families = [
  {
    name: 'Instrument Sans',
    cssVariable: '--font-instrument-sans',
    package: '@fontsource-variable/instrument-sans',
    file: 'instrument-sans',
    axes: { wght: { min: 400, max: 700 } },
    fallbacks: ['Sans fallback', 'sans-serif'],
  },
  {
    name: 'Source Serif 4',
    cssVariable: '--font-source-serif-4',
    package: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4',
    axes: { wght: { min: 400, max: 600 } },
    fallbacks: ['Serif fallback', 'serif'],
  },
] as const;

/** The files of each family by its name; whole in development. */
export async function webFonts(): Promise<Map<string, Variant[]>> {
  const whole = process.env['NODE_ENV'] !== 'production';
  const wanted = new Set([...COMMON, ...(await readCharacters(CONTENT_DIR))]);
  return new Map(
    await Promise.all(families.map(async (family) => [family.name, await variants(family, wanted, whole)] as const)),
  );
}

/** One file of a family, as Astro takes it from a provider. */
export type Variant = {
  /** Its only file, by absolute path. */
  src: [{ url: string }];
  /** First and last weight it has, as `400 700`. */
  weight: string;
  /** Upright: neither family comes with its italics. */
  style: 'normal';
  /** A file that comes after the first paint waits for the next page. */
  display: 'optional';
  /** Characters it is loaded for, such as `U+e9` or `U+0100-02BA`; absent: every page loads it. */
  unicodeRange?: [string, ...string[]];
};

async function variants(
  family: Pick<(typeof families)[number], 'package' | 'file' | 'axes'>,
  wanted: Set<string>,
  whole: boolean,
): Promise<Variant[]> {
  const ranges = require(`${family.package}/unicode.json`) as Record<string, string>;
  const weight = `${family.axes.wght.min} ${family.axes.wght.max}`;
  const made: Variant[] = [];
  for (const [subset, range] of Object.entries(ranges)) {
    const source = require.resolve(`${family.package}/files/${family.file}-${subset}-wght-normal.woff2`);
    if (whole) {
      made.push({
        src: [{ url: source }],
        weight,
        style: 'normal',
        display: 'optional',
        unicodeRange: range.split(',') as [string, ...string[]],
      });
      continue;
    }
    const text = [...wanted].filter(inRanges(range)).sort().join('');
    // The Latin file is the only one most readers need: it has no range, the others load on demand.
    if (text === '' || (subset !== 'latin' && !/\p{L}/u.test(text))) continue;
    const file = await cutFont(source, text, { format: 'woff2', axes: family.axes });
    made.push({
      src: [{ url: file }],
      weight,
      style: 'normal',
      display: 'optional',
      ...(subset !== 'latin' && { unicodeRange: unicodeRange(text) }),
    });
  }
  if (made.length === 0) throw new Error(`${family.package} has no usable files`);
  return made;
}

const unicodeRange = (text: string) =>
  [...text].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`) as [string, ...string[]];

/** How JSON, YAML and the literals of MDX escape a character: `\u00e9`, `\U000000e9`, `\xe9`, `\u{e9}`. */
const ESCAPED = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|u\{([\da-fA-F]+)\})/g;

function decode([, ...codes]: string[]): string {
  const code = Number.parseInt(codes.join(''), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/**
 * All characters of the text files below a folder, and those that stand there as an escape (`\u00e9`) or a character
 * reference (`&eacute;`). What only looks like one adds a character too many.
 * @param folder absolute path
 */
export async function readCharacters(folder: string): Promise<Set<string>> {
  const characters = new Set<string>();
  const references = new Set<string>();
  const add = (text: string) => {
    for (const character of text) characters.add(character);
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(mdx|json)$/.test(entry.name)) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    add(text);
    // The two halves of a character beyond U+FFFF find each other again when joined.
    add(Array.from(text.matchAll(ESCAPED), decode).join(''));
    for (const reference of text.match(/&#?\w+;/g) ?? []) references.add(reference);
  }
  if (references.size > 0) {
    const { parseFragment } = await import('parse5');
    for (const node of parseFragment([...references].join('')).childNodes) if ('value' in node) add(node.value);
  }
  return characters;
}
