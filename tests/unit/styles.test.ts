import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fromFile } from '@capsizecss/unpack/fs';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';

const require = createRequire(import.meta.url);
const css = readFileSync(path.join(ROOT, 'src/styles/fallbacks.css'), 'utf8');

/** A measure of a face in percent, as the style sheet has it. */
function measure(family: string, name: string): number {
  const face = css.split('@font-face').find((rule) => rule.includes(`'${family}'`)) ?? '';
  return Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]);
}

// Units of an em and the average width of a letter: of Arial and Times New Roman as Capsize lists them.
test.each([
  ['Sans fallback', '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2', 913 / 2048],
  ['Serif fallback', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', 832 / 2048],
])('%s takes as much room as the font it stands for', async (family, file, width) => {
  const font = await fromFile(require.resolve(file));
  const size = font.xWidthAvg / font.unitsPerEm / width;
  expect(measure(family, 'size-adjust')).toBeCloseTo(size * 100, 3);
  expect(measure(family, 'ascent-override')).toBeCloseTo((font.ascent / font.unitsPerEm / size) * 100, 3);
  expect(measure(family, 'descent-override')).toBeCloseTo((-font.descent / font.unitsPerEm / size) * 100, 3);
  expect(measure(family, 'line-gap-override')).toBeCloseTo((font.lineGap / font.unitsPerEm / size) * 100, 3);
});

// Each family at each size and weight is a font to load and measure, of which the first paint has to wait for its own.
test('text on the screen smaller than a line of prose has one of three sizes', () => {
  const files = globSync('src/{components,figures,layouts,pages,styles}/**/*.{astro,css}', { cwd: ROOT });
  const sizes = files.flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    return [...text.matchAll(/\bfont(?:-size)?:[^;]*?\b(0\.\d+rem)\b/g)].map(([, size]) => size);
  });
  expect([...new Set(sizes)].sort()).toEqual(['0.72rem', '0.8rem', '0.9rem']);
});

test('only the global style is written in Tailwind, as nothing else is put through it', () => {
  const files = globSync('src/{components,figures,layouts,pages}/**/*.{astro,css}', { cwd: ROOT });
  expect(files).toContain(path.join('src', 'layouts', 'Base.astro'));
  const tailwind = /@(apply|reference|variant|utility|theme|source)\b|\btheme\(|--(alpha|spacing)\(/;
  expect(files.filter((file) => tailwind.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
});
