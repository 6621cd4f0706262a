/** The picture a messenger shows when a page is shared: where it lies and what it shows. */
import { absolute } from './urls.ts';

/** Size of every share picture, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** What a page's `og:image` and `twitter:image` tags need. */
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
 * The share picture of a page. The build draws one for every page whose `og:image` is this address,
 * with the page's `og:title` as its words.
 * @param path path of the page under the base path, such as `patents/`; empty for the home page
 * @param title the page's `og:title`
 */
export function shareImage(path: string, title: string): ShareImage {
  return { url: absolute(sharePath(path)), alt: `“${title}” beside a stack of planes, one a layer.`, ...SHARE_SIZE };
}
