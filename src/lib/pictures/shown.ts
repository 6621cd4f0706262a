/** How the pictures of the content are shown. */
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { SITE_URL } from '#lib/env.ts';

/** Widths a picture is offered in, in pixels, smallest first. */
type Widths = readonly [number, ...number[]];

/** Widths of the pictures that machines are told of as well. */
export const pictureWidths = {
  portrait: [112, 168, 224, 336],
  cover: [180, 270, 360, 540],
} as const satisfies Record<string, Widths>;

/** Quality of every picture that is not an SVG. */
export const quality = 55;

/** A picture's file without publishing it: to read the import itself would, in its full size. */
export const originalOf = (src: ImageMetadata): ImageMetadata => Reflect.get(src, 'clone') ?? src;

/** Size of the largest version that is offered, in pixels: never more than the picture has. */
export function largestSize(src: ImageMetadata, widths: Widths): { width: number; height: number } {
  const original = originalOf(src);
  const width = Math.min(original.width, widths.at(-1) ?? original.width);
  return { width, height: Math.round((width * original.height) / original.width) };
}

/** Absolute address of the largest version of a picture; an SVG has one only. */
export async function pictureAddress(src: ImageMetadata, widths: Widths): Promise<string> {
  const image =
    originalOf(src).format === 'svg'
      ? src
      : await getImage({ src, ...largestSize(src, widths), format: 'webp', quality });
  return SITE_URL + image.src;
}
