import { expect, test } from 'vitest';
import { checkPolicy, hashOf, policyOf, readPolicy, withPolicy, writePolicy } from '#build/output/policy.ts';
import { readPage } from '#lib/html.ts';

const page = (head: string, body = '') =>
  readPage('index.html', `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);

test('allows nothing on a page that holds only text', () => {
  expect(writePolicy(policyOf(page('<title>x</title>')))).toBe(
    "default-src 'none'; img-src 'self'; connect-src https://leoustc.com/robots.txt; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('knows the hash of the text of CSP level 3', () => {
  expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test('allows each inline script and style by its hash', () => {
  const policy = policyOf(page('<style>a{}</style><script>1</script>', '<svg><style>b{}</style></svg>'));
  expect(policy['script-src']).toEqual([hashOf('1')]);
  expect(policy['style-src']).toEqual([hashOf('a{}'), hashOf('b{}')]);
});

test('allows styles for readers without script', () => {
  expect(policyOf(page('<noscript><style>c{}</style></noscript>'))['style-src']).toEqual([hashOf('c{}')]);
});

test('gives data blocks no permission', () => {
  expect(policyOf(page('<script type="application/ld+json">{}</script>'))['script-src']).toBeUndefined();
});

test.each([
  ['a script file', '<script type="module" src="/_astro/a.js"></script>'],
  ['an import in an inline module', '<script type="module">import "/_astro/a.js"</script>'],
])("allows 'self' for %s", (_, html) => {
  expect(policyOf(page(html))['script-src']).toContain("'self'");
});

test('allows data pictures only where there is one', () => {
  expect(policyOf(page('', '<img alt="" src="data:image/png;base64,AA">'))['img-src']).toEqual(["'self'", 'data:']);
  expect(policyOf(page('', '<a href="data:text/plain,x">x</a>'))['img-src']).toEqual(["'self'"]);
});

test('allows fonts only where a style names one', () => {
  expect(policyOf(page('<style>a{}</style>'))['font-src']).toBeUndefined();
  expect(policyOf(page('<style>@font-face{src:url(/a.woff2)}</style>'))['font-src']).toEqual(["'self'"]);
});

test('lets scripts ask this site only where one does', () => {
  const file = (name: string) => policyOf(readPage(name, '<!doctype html>'))['connect-src'];
  expect(file('search/index.html')).toEqual(["'self'"]);
  expect(file('patents/index.html')).toEqual(['https://leoustc.com/robots.txt']);
});

test('allows forms to be sent to this site where there is one', () => {
  expect(policyOf(page('', '<form></form>'))['form-action']).toEqual(["'self'"]);
});

test('adds what the script of a page needs', () => {
  const policy = policyOf(page('<script>1</script>'), { 'script-src': ["'wasm-unsafe-eval'"] });
  expect(policy['script-src']).toEqual([hashOf('1'), "'wasm-unsafe-eval'"]);
});

test('reads back what it writes', () => {
  const policy = policyOf(page('<style>a{}</style><script>1</script>'));
  expect(readPolicy(writePolicy(policy))).toEqual(policy);
});

test('stands directly after the character set', () => {
  const { html } = withPolicy(page('<title>x</title>'));
  expect(html).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src');
  expect(checkPolicy(readPage('index.html', html))).toEqual([]);
});

test('is refused on a page without a character set', () => {
  expect(() => withPolicy(readPage('a.html', '<title>x</title>'))).toThrow('a.html: no <meta charset>');
});

test('is refused on a page that brings its own', () => {
  const own = page(`<meta http-equiv="Content-Security-Policy" content="default-src *">`);
  expect(() => withPolicy(own)).toThrow('index.html: brings its own content security policy');
});

test('finds a script that was changed after the policy was made', () => {
  const html = withPolicy(page('<script>one</script>')).html.replace('>one<', '>two<');
  expect(checkPolicy(readPage('index.html', html))).toEqual([
    `index.html: script-src lacks ${hashOf('two')}`,
    `index.html: script-src has ${hashOf('one')}, which nothing uses`,
  ]);
});

test('finds a style that stands before the policy', () => {
  const html = withPolicy(page('')).html.replace('<meta charset', '<style>a{}</style><meta charset');
  expect(checkPolicy(readPage('index.html', html))).toContain('index.html: a <style> stands before the policy');
});

test('finds a page without a policy', () => {
  expect(checkPolicy(page(''))).toEqual(['index.html: no content security policy']);
});
