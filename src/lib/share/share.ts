/** The picture a messenger shows when a page is shared: where it lies and what it shows. */
import { layerColours, paper } from '#lib/colours.ts';
import { byColour, plane, planeOffset, stackBox } from '#lib/stack/stack.ts';
import { absolute } from '#lib/urls.ts';
import type { Hue } from '#schemas/layers.ts';

/** Size of every share picture, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** What a page's `og:image` tags need. */
export interface ShareImage {
  /** Absolute address of the PNG. */
  url: string;
  /** What it shows. */
  alt: string;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
}

/** Path of a page's share picture under the base path: `patents/` → `share/patents.png`. */
export const sharePath = (path: string): string => `share/${path.replace(/^\/+|\/+$/g, '') || 'home'}.png`;

/**
 * The share picture of a page.
 * @param path path of the page under the base path, such as `patents/`; empty for the home page
 * @param title the page's `og:title`
 */
export function shareImage(path: string, title: string): ShareImage {
  return { url: absolute(sharePath(path)), alt: `“${title}” beside a stack of planes, one a layer.`, ...SHARE_SIZE };
}

/**
 * The words of a picture: `Selected Patents · Dr. Leo` is the title with the name above it, and the home page's
 * `Dr. Leo · Profile` the name with the word above it.
 * @param title the page's `og:title`
 * @param site name of the site
 */
export function shareWords(title: string, site: string): { title: string; name: string } {
  const joint = ' · ';
  if (title.endsWith(joint + site)) return { title: title.slice(0, -(joint + site).length), name: site };
  if (title.startsWith(site + joint)) return { title: site, name: title.slice((site + joint).length) };
  return { title, name: site };
}

/** What a page wants drawn. */
export interface ShareOrder {
  /** File of the picture below the base path. */
  file: string;
  /** The large words. */
  title: string;
  /** The small words above them. */
  name: string;
  /** The stack as an SVG document. */
  stack: string;
}

/**
 * The order for a page's picture.
 * @param path path of the page under the base path
 * @param title the page's `og:title`
 * @param site name of the site
 * @param stack as `drawStack` makes it
 */
export const shareOrder = (path: string, title: string, site: string, stack: string): ShareOrder => ({
  file: sharePath(path),
  ...shareWords(title, site),
  stack,
});

/**
 * The stack in the colours of the light scheme, as an SVG document.
 * @param hues of the layers, from the hardware up
 */
export function drawStack(hues: readonly Hue[]): string {
  const planes = hues.map((hue, index) => {
    const { colour, side } = layerColours[hue];
    return `<g transform="translate(0 ${planeOffset(index, hues.length)})">${plane(index, byColour(colour, side, paper.light))}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${stackBox(hues.length)}">${planes.join('')}</svg>`;
}

/** The channel for orders: the pages are a bundle of their own, which shares no module with what draws. */
export const SHARE_ORDERS = 'share-orders';
