/** Every address on the site is made here, so that it holds on any host and under any base path. */
import { BASE_PATH, SITE_URL } from './env.ts';

/** Path of a page or file under the base path: `href('patents/')` → `/sub/patents/`. */
export const href = (path = ''): string => BASE_PATH + path.replace(/^\/+/, '');

/** Absolute address of a page or file: `absolute('cv.pdf')` → `https://leoustc.com/cv.pdf`. */
export const absolute = (path = ''): string => SITE_URL + href(path);

/** An address as it is printed: `https://github.com/leoustc/` → `github.com/leoustc`. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** An address as RFC 3986 has it: browsers take Chinese, spaces and braces in it, files for programs do not. */
export const toUri = (url: string): string =>
  new URL(url).href
    .replace(/(?<=\/\/.*\/.*)[^\w.~:/?#@!$&'()*+,;=%-]/g, encodeURIComponent)
    .replace(/%(?![\da-f]{2})/gi, '%25');

/** A part of an address without its escapes; as it is when they are none. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
