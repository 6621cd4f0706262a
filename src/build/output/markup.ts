/** What no page may contain, because its policy refuses it or because a reader would be sent to somebody else. */
import { html } from 'parse5';
import { attribute, type Element, nameOf, type Page, relOf, textOf } from '#lib/html.ts';

/** Relations of `<link>` that make a browser fetch or connect. */
const fetching =
  /^(stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch)$/;

/** Elements that embed other documents or change how a page's addresses are read. */
const refused = new Set(['base', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'fencedframe']);

/** Attributes that hold an address, or give an attribute of a drawing one. */
const addressed =
  /^((xlink:)?href|src|srcset|(form)?action|poster|background|cite|data|longdesc|ping|from|to|by|values)$/i;

/**
 * @param page a finished page
 * @param base path the site is served under
 * @returns one line for each finding
 */
export function checkMarkup(page: Page, base: string): string[] {
  return page.elements.flatMap((element) => problemsOf(element, base).map((text) => `${page.file}: ${text}`));
}

/**
 * What a drawing must not contain: opened by itself, a browser treats it as a page.
 * @param page an SVG file of the built site
 */
export function checkDrawing(page: Page, base: string): string[] {
  const active = page.elements.filter(({ tagName }) => /^(script|foreignobject|iframe|handler)$/i.test(tagName));
  const found = page.elements.flatMap((element) =>
    problemsOf(element, base).filter((text) => !text.startsWith('a style attribute')),
  );
  return [...active.map((element) => `${nameOf(element)} in a drawing`), ...found].map(
    (text) => `${page.file}: ${text}`,
  );
}

function problemsOf(element: Element, base: string): string[] {
  const name = () => nameOf(element);
  const found: string[] = [];
  for (const one of element.attrs) {
    if (one.name === 'style') found.push(`a style attribute on ${name()}: use a class`);
    if (/^on/i.test(one.name)) found.push(`an inline event handler on ${name()}`);
    if (one.name === 'srcdoc') found.push(`a document inside ${name()}`);
    if (addressed.test(one.name) && isCode(one.value)) found.push(`an address that is code on ${name()}`);
  }
  if (refused.has(element.tagName)) found.push(`${name()} is not allowed on any page`);
  if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') found.push(`${name()} takes the reader away`);
  for (const url of fetchedBy(element)) {
    if (!isOurs(url, base)) found.push(`${name()} would be fetched from elsewhere: ${url}`);
  }
  return found;
}

/** Whether an attribute's value is an address that runs as code. */
function isCode(value: string): boolean {
  // Browsers ignore white space and control characters before and inside the scheme.
  const address = value.replace(/[\p{Cc}\s]/gu, '');
  return (
    /^(javascript|vbscript|livescript):/i.test(address) ||
    /^data:\s*(text\/html|[^,]*(xml|svg)[^,]*script)/i.test(address)
  );
}

/** Addresses an element makes a browser fetch. */
export function fetchedBy(element: Element): string[] {
  const value = (name: string) => [attribute(element, name)?.trim()].filter((url) => url !== undefined);
  const found: string[] = [...value('src'), ...value('poster'), ...value('background'), ...value('ping')];
  for (const name of ['srcset', 'imagesrcset']) {
    for (const list of value(name)) found.push(...list.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? ''));
  }
  if (element.tagName === 'link' && relOf(element).some((rel) => fetching.test(rel))) found.push(...value('href'));
  if (/^(use|image|feimage|pattern|textpath|mpath)$/i.test(element.tagName)) found.push(...value('href'));
  if (element.tagName === 'form') found.push(...value('action'));
  if (element.tagName === 'style') found.push(...fetchedByCss(textOf(element)));
  // In a drawing any attribute may name a filter, a mask or a paint.
  if (element.namespaceURI === html.NS.SVG) found.push(...element.attrs.flatMap((one) => fetchedByCss(one.value)));
  return found.filter((url) => url !== '' || element.tagName !== 'form');
}

/** Addresses that CSS, a style sheet or a part of one, makes a browser fetch. */
export const fetchedByCss = (css: string): string[] =>
  [...withoutEscapes(css).matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']/gi)].map(
    ([, url, sheet]) => url ?? sheet ?? '',
  );

/** CSS with its characters as themselves: `\75rl` is `url`. */
const withoutEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff)),
  );

/** Whether an address stays on this site: relative, inside the page, or below the base path. */
export const isOurs = (url: string, base: string): boolean => {
  if (/^data:(image|font)\//i.test(url) || url.startsWith('#')) return true;
  const home = new URL(base, 'https://ours.invalid');
  const found = URL.parse(url, home);
  return found?.origin === home.origin && (!url.startsWith('/') || found.pathname.startsWith(base));
};
