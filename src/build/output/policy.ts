/** The content security policy of each page, computed from the page itself: what it holds may run, nothing else. */
import { createHash } from 'node:crypto';
import { SITE_URL } from '#lib/env.ts';
import { attribute, type Element, type Page, readPage, relOf, textOf } from '#lib/html.ts';

/** Directives in the order they are written, each with its sources. */
export type Policy = Record<string, string[]>;

/** What a page's own script needs beyond what its HTML shows, by the file of the page. */
const needs: Record<string, Policy> = {
  // The search index is WebAssembly, fetched when the reader first types.
  'search/index.html': { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'"] },
};

/** The one address Lighthouse reads from inside a page; without it every page loses points for an unreadable file. */
const robots = new URL('/robots.txt', SITE_URL).href;

/** Types of `<script>` that browsers run or obey; any other is data. */
const runs = /^($|module$|importmap$|speculationrules$|(text|application)\/((x-)?javascript|ecmascript)$)/i;

/** Whether a browser would run the element. */
export const isScript = (element: Element): boolean =>
  element.tagName === 'script' && runs.test((attribute(element, 'type') ?? '').trim());

/** Source expression that allows exactly this text. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy that allows what the page holds and no more.
 * @param page a finished page
 * @param extra what its script needs beyond that
 */
export function policyOf({ file, elements }: Page, extra: Policy = needs[file] ?? {}): Policy {
  const links = new Set(elements.filter((element) => element.tagName === 'link').flatMap(relOf));
  const scripts = elements.filter(isScript);
  const styles = elements.filter((element) => element.tagName === 'style').map(textOf);
  const external = scripts.some(
    (script) => attribute(script, 'src') !== undefined || /\bimport\b/.test(textOf(script)),
  );
  const inline = scripts.filter((script) => attribute(script, 'src') === undefined).map(textOf);
  const usesData = styles.some((style) => style.includes('url(data:')) || elements.some(hasDataImage);
  const self = (use: boolean) => (use ? ["'self'"] : []);
  const sources: Policy = {
    'default-src': ["'none'"],
    'script-src': [...self(external), ...inline.map(hashOf)],
    'style-src': [...self(links.has('stylesheet')), ...styles.map(hashOf)],
    // Browsers ask for an icon by themselves.
    'img-src': ["'self'", ...(usesData ? ['data:'] : [])],
    'font-src': self(links.has('stylesheet') || styles.some((style) => style.includes('@font-face'))),
    'connect-src': extra['connect-src'] ? [] : [robots],
    'manifest-src': self(links.has('manifest')),
    'base-uri': ["'none'"],
    'form-action': elements.some(({ tagName }) => tagName === 'form') ? ["'self'"] : ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  for (const [name, values] of Object.entries(extra)) sources[name] = [...(sources[name] ?? []), ...values];
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, [...new Set(values)]]),
  );
}

/** Whether an element shows a picture written into the page itself. */
function hasDataImage(element: Element): boolean {
  const names = element.tagName === 'link' ? ['href'] : ['src', 'srcset', 'href', 'poster'];
  if (element.tagName === 'a' || element.tagName === 'script') return false;
  return names.some((name) => (attribute(element, name) ?? '').startsWith('data:'));
}

/** The policy as it is written in a header or a `<meta>`. */
export const writePolicy = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** Reads a written policy back. */
export const readPolicy = (text: string): Policy =>
  Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [name, ...values] = part.trim().split(/\s+/);
      return name ? [[name, values]] : [];
    }),
  );

/** The policy a page carries in its `<meta>`; undefined when it has none. */
export function policyIn({ elements }: Page): string | undefined {
  const meta = elements.find(isPolicy);
  return meta && attribute(meta, 'content');
}

/** A page as response headers see it. */
export interface PolicedPage {
  /** Path in the built site, with forward slashes. */
  file: string;
  /** The policy it carries. */
  policy: string | undefined;
}

/** What response headers have to know of a finished page. */
export const policed = (page: Page): PolicedPage => ({ file: page.file, policy: policyIn(page) });

const isPolicy = (element: Element) =>
  element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';

const charset = /<meta charset=(["']?)utf-8\1\s*\/?>/i;

/**
 * The page with its policy directly after `<meta charset>`, before anything it governs.
 * @throws when the page has no `<meta charset>` or brings a policy of its own
 */
export function withPolicy(page: Page): Page {
  const found = charset.exec(page.html);
  const at = page.elements.findIndex((element) => attribute(element, 'charset') !== undefined);
  if (!found || page.elements[at]?.tagName !== 'meta') throw new Error(`${page.file}: no <meta charset>`);
  if (policyIn(page) !== undefined) throw new Error(`${page.file}: brings its own content security policy`);
  const meta = `<meta http-equiv="content-security-policy" content="${writePolicy(policyOf(page))}">`;
  const end = found.index + found[0].length;
  return {
    file: page.file,
    html: page.html.slice(0, end) + meta + page.html.slice(end),
    // Read back, so that what is checked is what was written.
    elements: page.elements.toSpliced(at + 1, 0, ...readPage(page.file, meta).elements.filter(isPolicy)),
  };
}

/**
 * Checks a finished page against the policy it carries, both ways.
 * @returns one line for each script or style the policy refuses and each hash nothing uses
 */
export function checkPolicy(page: Page): string[] {
  const text = policyIn(page);
  if (text === undefined) return [`${page.file}: no content security policy`];
  const policy = readPolicy(text);
  const wanted = { 'script-src': page.elements.filter(isInline).map(textOf), 'style-src': stylesOf(page) };
  const first = page.elements.findIndex(isPolicy);
  const governed = page.elements.slice(0, first).filter(({ tagName }) => /^(script|style|link)$/.test(tagName));
  return [
    ...governed.map(({ tagName }) => `${page.file}: a <${tagName}> stands before the policy`),
    ...Object.entries(wanted).flatMap(([directive, texts]) => {
      const allowed = new Set((policy[directive] ?? []).filter((source) => source.startsWith("'sha256-")));
      const used = new Set(texts.map(hashOf));
      return [
        ...[...used.difference(allowed)].map((hash) => `${page.file}: ${directive} lacks ${hash}`),
        ...[...allowed.difference(used)].map((hash) => `${page.file}: ${directive} has ${hash}, which nothing uses`),
      ];
    }),
  ];
}

const isInline = (element: Element) => isScript(element) && attribute(element, 'src') === undefined;

const stylesOf = ({ elements }: Page) => elements.filter(({ tagName }) => tagName === 'style').map(textOf);
