/** The site's icon: the stack, reduced to its planes' outlines, with the layers' colours. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Resvg as Drawing } from '@resvg/resvg-js';
import { iconColours } from '#lib/colours.ts';
import { ROOT } from '#lib/env.ts';
import type { Hue } from '#schemas/layers.ts';
import { polygon, project } from './geometry.ts';

// A native addon: it cannot be bundled.
const { Resvg } = createRequire(path.join(ROOT, 'package.json'))('@resvg/resvg-js') as { Resvg: typeof Drawing };

/**
 * @param hues of the layers, from the hardware up; the icon shows at most four
 * @param ground colour behind the planes; transparent when absent
 */
export function icon(hues: readonly Hue[], ground?: string): string {
  const shown = hues.slice(0, 4);
  const face = polygon([project(0, 0), project(1, 0), project(1, 1), project(0, 1)]);
  const gap = 88;
  const height = 240 + gap * Math.max(0, shown.length - 1);
  const side = Math.max(560, height + 56);
  const planes = shown.map(
    (hue, index) =>
      `<path transform="translate(0 ${(shown.length - 1 - index) * gap})" fill="${iconColours[hue]}" stroke="${ground ?? '#fff'}" stroke-width="14" stroke-linejoin="round" d="${face}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-side / 2} ${-(side - height) / 2} ${side} ${side}">${
    ground ? `<path fill="${ground}" d="M${-side / 2} ${-(side - height) / 2}h${side}v${side}h-${side}z"/>` : ''
  }${planes.join('')}</svg>`;
}

/** The icon as PNG. @param size width and height in pixels */
export function iconPng(hues: readonly Hue[], size: number, ground?: string): Buffer {
  const options = { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } } as const;
  return new Resvg(icon(hues, ground), options).render().asPng();
}

/** The icon as ICO with one 32-pixel PNG in it (ICONDIR and ICONDIRENTRY, 6 + 16 bytes, little endian). */
export function iconIco(hues: readonly Hue[]): Buffer {
  const png = iconPng(hues, 32);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(32, 6);
  header.writeUInt8(32, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
