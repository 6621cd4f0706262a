import { expect, test } from 'vitest';
import { checkDrawing, checkMarkup, fetchedByCss } from '#build/output/markup.ts';
import { readPage } from '#lib/html.ts';

const check = (body: string) => checkMarkup(readPage('a.html', `<!doctype html><body>${body}</body>`), '/');

test.each([
  ['a style attribute', '<p style="color:red">x</p>', 'a style attribute on <p style="color:red">: use a class'],
  [
    'an event handler',
    '<img alt="" src="/a.png" onerror="x()">',
    'an inline event handler on <img alt="" src="/a.png" onerror="x()">',
  ],
  ['an event handler in a drawing', '<svg onload="x()"></svg>', 'an inline event handler on <svg onload="x()">'],
  ['a javascript: link', '<a href="javascript:x()">x</a>', 'an address that is code on <a href="javascript:x()">'],
  [
    'a javascript: link in disguise',
    '<a href=" java&#10;Script:x()">x</a>',
    'an address that is code on <a href=" java\nScript:x()">',
  ],
  [
    'a javascript: link of SVG',
    '<svg><a xlink:href="javascript:x()"></a></svg>',
    'an address that is code on <a href="javascript:x()">',
  ],
  [
    'a page as an address',
    '<a href="data:text/html,x">x</a>',
    'an address that is code on <a href="data:text/html,x">',
  ],
  ['a frame', '<iframe></iframe>', '<iframe> is not allowed on any page'],
  ['a base address', '<base>', '<base> is not allowed on any page'],
  [
    'a refresh',
    '<meta http-equiv="Refresh" content="0">',
    '<meta http-equiv="Refresh" content="0"> takes the reader away',
  ],
  [
    'a picture of another site',
    '<img alt="" src="https://a.example/x.png">',
    '<img alt="" src="https://a.example/x.png"> would be fetched from elsewhere: https://a.example/x.png',
  ],
  [
    'a picture of another site without a scheme',
    '<img alt="" src="//a.example/x">',
    '<img alt="" src="//a.example/x"> would be fetched from elsewhere: //a.example/x',
  ],
  [
    'a picture of another site, as browsers read a backslash',
    '<img alt="" src="/\\a.example/x">',
    '<img alt="" src="/\\a.example/x"> would be fetched from elsewhere: /\\a.example/x',
  ],
  [
    'a picture of another site with a tab in its scheme',
    '<img alt="" src="ht\ttps://a.example/x">',
    '<img alt="" src="ht\ttps://a.example/x"> would be fetched from elsewhere: ht\ttps://a.example/x',
  ],
  [
    'a drawing that gives a link an address later',
    '<svg><a href="#x"><set attributeName="href" to="javascript:x()"></set></a></svg>',
    'an address that is code on <set attributeName="href" to="javascript:x()">',
  ],
  [
    'a font of another site',
    '<link rel="preload" href="https://a.example/f">',
    '<link rel="preload" href="https://a.example/f"> would be fetched from elsewhere: https://a.example/f',
  ],
  [
    'a picture in a style',
    '<style>p{background:url("https://a.example/x")}</style>',
    '<style> would be fetched from elsewhere: https://a.example/x',
  ],
  [
    'a candidate of a set',
    '<img alt="" src="/a" srcset="/a 1x, https://a.example/b 2x">',
    '<img alt="" src="/a" srcset="/a 1x, https://a.example/b 2x"> would be fetched from elsewhere: https://a.example/b',
  ],
  [
    'a use of another file',
    '<svg><use href="https://a.example/x#y"/></svg>',
    '<use href="https://a.example/x#y"> would be fetched from elsewhere: https://a.example/x#y',
  ],
])('refuses %s', (_, html, problem) => {
  expect(check(html)).toEqual([`a.html: ${problem}`]);
});

test('finds what hides in a template or behind noscript', () => {
  expect(check('<template><p style="x"></p></template><noscript><p onclick="x"></p></noscript>')).toHaveLength(2);
});

test('accepts links to other sites, and own files', () => {
  expect(
    check(
      '<a href="https://a.example/">x</a><a href="mailto:a@b.example">x</a><img alt="" src="/x.png" srcset="/y.png 2x"><link rel="canonical" href="https://a.example/">',
    ),
  ).toEqual([]);
});

test('accepts words that look like a scheme where no address stands', () => {
  expect(
    check(
      '<meta property="og:title" content="Data: text/html, a view"><img alt="JavaScript: a diagram" src="/x.png"><abbr title="JavaScript: x">JS</abbr>',
    ),
  ).toEqual([]);
});

test('refuses an own file outside of the base path', () => {
  const page = readPage('a.html', '<!doctype html><img alt="" src="/x.png"><img alt="" src="/sub/x.png">');
  expect(checkMarkup(page, '/sub/')).toEqual([
    'a.html: <img alt="" src="/x.png"> would be fetched from elsewhere: /x.png',
  ]);
});

test.each(['<script>x()</script>', '<foreignObject/>', '<g onclick="x()"/>', '<a href="javascript:x()"/>'])(
  'refuses a drawing with %s',
  (inside) => {
    const svg = readPage('a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
    expect(checkDrawing(svg, '/')).toHaveLength(1);
  },
);

test.each([
  '<style>@IMPORT "https://a.example/x"</style>',
  '<style>a{fill:URL(https://a.example/x)}</style>',
  '<style>a{fill:\\75 rl(https://a.example/x)}</style>',
  '<g style="mask:url(https://a.example/x)"/>',
  '<g filter="url(https://a.example/x)"/>',
  '<set attributeName="fill" to="url(https://a.example/x)"/>',
])('refuses a drawing that fetches: %s', (inside) => {
  const svg = readPage('a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
  expect(checkDrawing(svg, '/')).toEqual([
    expect.stringMatching(/^a\.svg: <(style|g|set)\b.*> would be fetched from elsewhere: https:\/\/a\.example\/x$/),
  ]);
});

test('accepts a drawing with styles', () => {
  expect(
    checkDrawing(readPage('a.svg', '<svg><rect style="fill:url(#a)" mask="url(#b)"/><style>a{}</style></svg>'), '/'),
  ).toEqual([]);
});

test('finds addresses in style sheets', () => {
  expect(fetchedByCss(`@import "a.css"; @import url(b.css); p { background: url( 'c.png' ) }`)).toEqual([
    'a.css',
    'b.css',
    'c.png',
  ]);
});
