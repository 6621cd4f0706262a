/** Fonts cut to the characters in use, kept for the next build: cutting takes longer than using them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';
import { keep } from '#lib/keep.ts';

/** In every font, so that most are cut once and for all: printable ASCII and the punctuation interface labels use. */
export const COMMON = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0–—‘’“”…·×±≤≥−°§©µ`;

/** How a font is cut. */
export interface Cut {
  /** Format it is written in. */
  format: 'woff2' | 'truetype';
  /** Variation axes: a number pins one, a range narrows it. */
  axes: Record<string, number | { min: number; max: number }>;
}

/** What decides how a font is cut, beside its text: this file, and the versions of what cuts it. */
const HOW = createHash('sha256')
  .update(readFileSync(path.join(ROOT, 'package-lock.json')))
  .update(readFileSync(path.join(ROOT, 'src/lib/fonts/cut.ts')))
  .digest();

/**
 * One font with only the characters of a text.
 * @param source path of the whole font
 * @returns absolute path of the cut one, made once for each text
 */
export async function cutFont(source: string, text: string, { format, axes }: Cut): Promise<string> {
  const font = readFileSync(source);
  const name = `fonts/${path.basename(source, '.woff2')}-*.${format === 'woff2' ? 'woff2' : 'ttf'}`;
  return keep(name, [HOW, font, text, JSON.stringify({ format, axes })], async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(font, text, { targetFormat: format, variationAxes: axes });
  });
}
