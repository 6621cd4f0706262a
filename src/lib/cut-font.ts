/** Fonts cut to the characters in use, kept for the next build: cutting takes longer than using them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './env.ts';
import { writeWhole } from './write-whole.ts';

/** In every font, so that most are cut once and for all: printable ASCII and the punctuation interface labels use. */
export const COMMON = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0–—‘’“”…·×±≤≥−°§©µ`;

/** How a font is cut. */
export interface Cut {
  /** Format it is written in. */
  format: 'woff2' | 'truetype';
  /** Variation axes: a number pins one, a range narrows it. */
  axes: Record<string, number | { min: number; max: number }>;
}

/**
 * One font with only the characters of a text.
 * @param source path of the whole font
 * @returns absolute path of the cut one, made once for each text
 */
export async function cutFont(source: string, text: string, { format, axes }: Cut): Promise<string> {
  const folder = path.join(ROOT, '.cache', 'fonts');
  const font = readFileSync(source);
  const how = JSON.stringify({ format, axes });
  const key = createHash('sha256').update(font).update(text).update(how).digest('hex').slice(0, 16);
  const file = path.join(folder, `${path.basename(source, '.woff2')}-${key}.${format === 'woff2' ? 'woff2' : 'ttf'}`);
  if (!existsSync(file)) {
    const { default: subsetFont } = await import('subset-font');
    writeWhole(file, await subsetFont(font, text, { targetFormat: format, variationAxes: axes }));
  }
  return file;
}
