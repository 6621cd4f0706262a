/**
 * Fonts for what is typeset at build time, all of them from the project's packages: the site's two families, and for
 * what these lack Noto in Chinese, Arabic, Hebrew and emoji. Each is cut to the characters that occur.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { create } from 'fontkitten';
import { ROOT } from '#lib/env.ts';
import { COMMON, cutFont } from '#lib/fonts/cut.ts';
import { inRanges } from '#lib/fonts/unicode-range.ts';
import { renameFont } from './sfnt.ts';

const require = createRequire(path.join(ROOT, 'package.json'));

/** Weights that the templates use. */
const WEIGHTS = [400, 600] as const;

const SANS = 'instrument-sans';
const SERIF = 'source-serif-4';
const EMOJI = 'noto-emoji';
/** Asked in this order for the characters that neither of the site's families has. */
const FALLBACKS = ['noto-sans-sc', 'noto-sans-arabic', 'noto-sans-hebrew', EMOJI];

/** Fonts to typeset a text with. */
export interface Fonts {
  /** TrueType files. */
  files: Buffer[];
  /** Families of the sans-serif text, in the order they are asked for a character. */
  sans: string[];
  /** Families of the serif text. */
  serif: string[];
  /** Signs of several characters, such as a flag or a skin tone on a hand, and the one family that has all of each. */
  signs: Record<string, string>;
}

/** Fonts that together have the characters of a text, as far as the project's packages go. */
export async function fontsFor(text: string): Promise<Fonts> {
  const wanted = new Set([...text.normalize('NFC')].filter((character) => character >= ' '));
  const sans = slicesOf(SANS, wanted);
  const serif = slicesOf(SERIF, wanted);
  const missing = new Set(
    [...wanted].filter((character) => ![...sans, ...serif].some((slice) => slice.has(character))),
  );
  const fallback = FALLBACKS.flatMap((font) => slicesOf(font, missing));
  const slices = [...sans, ...serif, ...fallback];
  const kept = [...new Set(COMMON).union(wanted)].sort();
  const files = await Promise.all(slices.flatMap((slice) => WEIGHTS.map((weight) => cut(slice, kept, weight))));
  const names = (...lists: Slice[][]) => lists.flat().map(({ family }) => family);
  return {
    files,
    sans: names(sans, serif, fallback),
    serif: names(serif, sans, fallback),
    signs: signsOf(text, fallback),
  };
}

/** The signs of several characters in a text: no part of them may come from another of these slices. */
function signsOf(text: string, slices: readonly Slice[]): Record<string, string> {
  const emoji = slices.filter(({ font }) => font === EMOJI);
  if (emoji.length === 0) return {};
  const signs = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => [...segment]);
  return Object.fromEntries(
    signs.flatMap((sign) => {
      const slice = sign.length > 1 ? emoji.find(({ has }) => sign.every(has)) : undefined;
      return slice ? [[sign.join(''), slice.family]] : [];
    }),
  );
}

/** One file of a font package: the part of a family for some range of characters. */
interface Slice {
  /** Name of the package. */
  font: string;
  /** Name it is given. */
  family: string;
  /** Path of the file. */
  file: string;
  /** Whether the character is of its range; a file may have others, which are those of another part. */
  covers: (character: string) => boolean;
  /** Whether it has the character. */
  has: (character: string) => boolean;
}

/** The parts of a family that have at least one of the characters. */
const slicesOf = (font: string, wanted: Set<string>): Slice[] =>
  wanted.size === 0 ? [] : partsOf(font).filter(({ has }) => [...wanted].some(has));

const parts = new Map<string, Slice[]>();

function partsOf(font: string): Slice[] {
  const known = parts.get(font) ?? readParts(font);
  parts.set(font, known);
  return known;
}

const shown = new Map<string, boolean>();

/**
 * Whether the project's fonts can show a character; one that leaves no mark of its own needs none.
 * @param character one code point
 */
export function canShow(character: string): boolean {
  const known =
    shown.get(character) ??
    (/[\p{Default_Ignorable_Code_Point}\s]/u.test(character) ||
      [SANS, SERIF, ...FALLBACKS].some((font) => partsOf(font).some(({ has }) => has(character))));
  shown.set(character, known);
  return known;
}

function readParts(font: string): Slice[] {
  const folder = path.dirname(require.resolve(`@fontsource-variable/${font}/package.json`));
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([key, range]) => {
    const covers = inRanges(range);
    const subset = key.replace(/[[\]]/g, '');
    const file = path.join(folder, 'files', `${font}-${subset}-wght-normal.woff2`);
    return {
      font,
      family: `site-${font}-${subset}`,
      file,
      covers,
      has: (character) => covers(character) && (EVERYWHERE.has(character) || charactersOf(file).has(character)),
    };
  });
}

const characters = new Map<string, Set<string>>();

/** What every font has that its package names it for: for these none is opened, which takes 10 milliseconds and more. */
export const EVERYWHERE: ReadonlySet<string> = new Set([...COMMON].filter((one) => /[ -~·–—‘’“”…]/.test(one)));

/** The characters a font has, which are fewer than its package says. */
function charactersOf(file: string): Set<string> {
  const known = characters.get(file) ?? readCharacters(file);
  characters.set(file, known);
  return known;
}

function readCharacters(file: string): Set<string> {
  const fontkitten = require('fontkitten') as { create: typeof create };
  const font = fontkitten.create(readFileSync(file));
  return new Set('characterSet' in font ? font.characterSet.map((code) => String.fromCodePoint(code)) : []);
}

/**
 * One weight of a part with only these characters, as far as they are of its range: which font shows a character does not
 * depend on what else is to be shown.
 */
async function cut({ family, file, covers }: Slice, characters: readonly string[], weight: number): Promise<Buffer> {
  const font = await cutFont(file, characters.filter(covers).join(''), { format: 'truetype', axes: { wght: weight } });
  return renameFont(readFileSync(font), family);
}
