import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

const pictures = {
  png: Buffer.alloc(0),
  jpg: Buffer.alloc(0),
  webp: Buffer.alloc(0),
  avif: Buffer.alloc(0),
  wide: Buffer.alloc(0),
};

beforeAll(async () => {
  const noise = (width: number) =>
    sharp({
      create: { width, height: 64, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    });
  pictures.png = await noise(64).png().toBuffer();
  pictures.jpg = await noise(64).jpeg().toBuffer();
  pictures.webp = await noise(64).webp().toBuffer();
  pictures.avif = await noise(64).avif().toBuffer();
  pictures.wide = await noise(4000).jpeg().toBuffer();
});

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`;
const about = (file: string, problems: string[]) => problems.filter((problem) => problem.startsWith(file));
const book = 'books/behind-algorithms.mdx';

test.for(['png', 'jpg', 'webp', 'avif'] as const)('accepts a %s beside its entry', async (kind) => {
  using content = new ContentCopy().write(`books/behind-algorithms.${kind}`, pictures[kind]);
  expect(await content.errors()).toEqual([]);
  expect(about(book, await content.notices())).toEqual([]);
});

test('accepts a drawing', async () => {
  using content = new ContentCopy().write(
    'profile/portrait.svg',
    svg('<circle r="4" fill="url(#a)"/><use href="#b"/>'),
  );
  expect(await content.errors()).toEqual([]);
  expect(about('profile', await content.notices())).toEqual([]);
});

test.for<[string, (content: ContentCopy) => ContentCopy, string[]]>([
  [
    'is empty',
    (content) => content.write('books/behind-algorithms.png', ''),
    ['books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.png: the file is empty'],
  ],
  [
    'is no picture',
    (content) => content.write('books/behind-algorithms.png', 'hello'),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.png: the picture is damaged or not whole: save it again',
    ],
  ],
  [
    'is cut short (PNG)',
    (content) => content.write('books/behind-algorithms.png', pictures.png.subarray(0, pictures.png.length / 2)),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.png: the picture is damaged or not whole: save it again',
    ],
  ],
  [
    'is cut short (JPEG)',
    (content) => content.write('books/behind-algorithms.jpg', pictures.jpg.subarray(0, pictures.jpg.length / 2)),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.jpg: the picture is damaged or not whole: save it again',
    ],
  ],
  [
    'is cut short (WebP)',
    (content) => content.write('books/behind-algorithms.webp', pictures.webp.subarray(0, pictures.webp.length / 2)),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.webp: the picture is damaged or not whole: save it again',
    ],
  ],
  [
    'is cut short (AVIF)',
    (content) => content.write('books/behind-algorithms.avif', pictures.avif.subarray(0, pictures.avif.length / 2)),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.avif: the picture is damaged or not whole: save it again',
    ],
  ],
  [
    'is a JPEG called PNG',
    (content) => content.write('books/behind-algorithms.png', pictures.jpg),
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.png: the file is not what its name says: end it in .jpg',
    ],
  ],
  [
    'is no drawing',
    (content) => content.write('books/behind-algorithms.svg', 'hello'),
    ['books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: this is not an SVG drawing'],
  ],
])('refuses a picture that %s', async ([, spoil, expected]) => {
  using content = spoil(new ContentCopy());
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    '<script>alert(1)</script>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <script> in a drawing',
    ],
  ],
  [
    '<circle onclick="alert(1)"/>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: an inline event handler on <circle onclick="alert(1)">',
    ],
  ],
  [
    '<foreignObject></foreignObject>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <foreignObject> in a drawing',
    ],
  ],
  [
    '<a href="javascript:alert(1)"></a>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: an address that is code on <a href="javascript:alert(1)">',
    ],
  ],
  [
    '<image href="https://example.com/a.png"/>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <image href="https://example.com/a.png"> would be fetched from elsewhere: https://example.com/a.png',
    ],
  ],
  [
    '<use xlink:href="https://example.com/a.svg#b"/>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <use href="https://example.com/a.svg#b"> would be fetched from elsewhere: https://example.com/a.svg#b',
    ],
  ],
  [
    '<style>@import "https://example.com/a.css";</style>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <style> would be fetched from elsewhere: https://example.com/a.css',
    ],
  ],
  [
    '<style>rect { fill: url(https://example.com/a.svg#b) }</style>',
    [
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing holds what a picture must not: <style> would be fetched from elsewhere: https://example.com/a.svg#b',
    ],
  ],
])('refuses a drawing with %s', async ([inner, expected]) => {
  using content = new ContentCopy().write('books/behind-algorithms.svg', svg(inner));
  expect(await content.errors()).toEqual(expected);
});

test.for([
  '',
  'viewBox="0,0,9,9"',
  'width="9"',
  'width="100%" height="100%"',
  'viewBox = "0 0 9 9"',
  'viewBox="0 0  9 9"',
  'viewBox="0 0 9"',
])('refuses a drawing whose size the build cannot read: %j', async (attributes) => {
  using content = new ContentCopy().write(
    'books/behind-algorithms.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`,
  );
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the size of the drawing cannot be read: give its <svg>, in the first lines of the file, width="…" and height="…", or viewBox="0 0 … …", in plain numbers with single spaces between them',
  ]);
});

test.for(['width="0" height="9"', 'width="0" height="0" viewBox="0 0 9 9"', 'viewBox="0 0 9 0"'])(
  'refuses a drawing of no size: %j',
  async (attributes) => {
    using content = new ContentCopy().write(
      'books/behind-algorithms.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`,
    );
    expect(await content.errors()).toEqual([
      'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.svg: the drawing is nothing wide or nothing high: give its <svg> width="…" and height="…", or viewBox="0 0 … …" with its real size',
    ]);
  },
);

test.for(['viewBox="0 0 9 9"', 'width="9mm" height="9mm"', "width='auto' height='9' viewBox='-1 -1 9.5 9'"])(
  'accepts a drawing with %j',
  async (attributes) => {
    using content = new ContentCopy().write(
      'books/behind-algorithms.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`,
    );
    expect(await content.errors()).toEqual([]);
  },
);

test('refuses a picture that moves', async () => {
  const frames = ['#000', '#fff'].map(
    (background) => ({ create: { width: 9, height: 9, channels: 3, background } }) as const,
  );
  const moving = await sharp(await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())), {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  using content = new ContentCopy().write('books/behind-algorithms.webp', moving);
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.webp: the picture moves, and would be shown as a strip: save one view of it',
  ]);
});

test('says that a picture is too large, not that it is damaged', async () => {
  const picture = await sharp({ create: { width: 12_001, height: 12_001, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  using content = new ContentCopy().write('books/behind-algorithms.png', picture);
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.png: the picture has 12001 × 12001 pixels: make it smaller, 12000 × 12000 at most',
  ]);
});

test.for<[string, string[]]>([
  ['./missing.png', ['books/behind-algorithms.mdx:7:8 cover.src — books/missing.png: there is no such file']],
  ['missing.png', ['books/behind-algorithms.mdx:7:8 cover.src — books/missing.png: there is no such file']],
  [
    '/cover.png',
    [
      'books/behind-algorithms.mdx:7:8 cover.src — found "/cover.png": write the path from this file, such as ./name.png',
    ],
  ],
  [
    'https://example.com/a.png',
    [
      'books/behind-algorithms.mdx:7:8 cover.src — found "https://example.com/a.png": pictures come from this site: save it beside this file and write ./name.png',
    ],
  ],
  [
    'data:image/png;base64,AAAA',
    [
      'books/behind-algorithms.mdx:7:8 cover.src — found "data:image/png;base64,AAAA": pictures come from this site: save it beside this file and write ./name.png',
    ],
  ],
  [
    '../../secret.png',
    ['books/behind-algorithms.mdx:7:8 cover.src — found "../../secret.png": this is outside the content folder'],
  ],
  [
    './behind-algorithms.mdx',
    [
      'books/behind-algorithms.mdx:7:8 cover.src — books/behind-algorithms.mdx: a picture ends in .png, .jpg, .jpeg, .webp, .avif, .svg',
    ],
  ],
  [
    './a#b.png',
    [
      'books/behind-algorithms.mdx:7:8 cover.src — found "./a#b.png": the name of a picture may not have # ? or % in it',
    ],
  ],
])('refuses %s as the file of a cover', async ([src, expected]) => {
  using content = new ContentCopy().replace(book, 'cover:\n', `cover:\n  src: ${JSON.stringify(src)}\n`);
  expect(await content.errors()).toEqual(expected);
});

test('names a picture that is there under another name', async () => {
  using content = new ContentCopy()
    .write('books/behind-the-algorithms.png', pictures.png)
    .replace(book, 'cover:\n', 'cover:\n  src: ./behind-the-algoritms.png\n');
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:7:8 cover.src — books/behind-the-algoritms.png: there is no such file, did you mean "books/behind-the-algorithms.png"?',
  ]);
});

test.for<[string, string[]]>([
  [
    '![A ring](./missing.png)',
    ['sections/contact.mdx:6:1 sections/missing.png: there is no such file, did you mean "sections/ring.png"?'],
  ],
  [
    '![A ring](/nope.png)',
    ['sections/contact.mdx:6:1 found "/nope.png": write the path from this file, such as ./name.png'],
  ],
  [
    '![A ring](https://example.com/a.png)',
    [
      'sections/contact.mdx:6:1 found "https://example.com/a.png": pictures come from this site: save it beside this file and write ./name.png',
    ],
  ],
  [
    '![](./ring.png)',
    ['sections/contact.mdx:6:1 say what the picture shows, for people who cannot see it: ![here](picture.png)'],
  ],
  [
    '![A ring][ring]\n\n[ring]: ./ring.png',
    [
      'sections/contact.mdx:6:1 write the picture as ![what it shows](./picture.png)',
      'sections/contact.mdx:8:1 found "./ring.png": there is no such page',
    ],
  ],
])('refuses %j in a text', async ([body, expected]) => {
  using content = new ContentCopy()
    .write('sections/ring.png', pictures.png)
    .write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n${body}\n`);
  expect(await content.errors()).toEqual(expected);
});

test('accepts a picture in a text', async () => {
  using content = new ContentCopy()
    .write('sections/ring.png', pictures.png)
    .write('sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n\n![A ring](./ring.png)\n');
  expect(await content.errors()).toEqual([]);
  expect(about('sections', await content.notices())).toEqual([]);
});

test('points out a picture far larger than it is shown', async () => {
  using content = new ContentCopy().write('books/behind-algorithms.jpg', pictures.wide);
  expect(about(book, await content.notices())).toEqual([
    'books/behind-algorithms.mdx:6:1 cover — books/behind-algorithms.jpg is 4000 pixels wide and shown at 900 at most: a smaller one will do',
  ]);
});

test('points out where a drawing stands in for a picture', async () => {
  using content = new ContentCopy();
  expect(about('profile', await content.notices())).toEqual([
    'profile/leo.mdx:6:1 portrait — a drawing stands in for the picture: put portrait.png or portrait.jpg beside this file',
  ]);
});

test('reports a picture that is removed while the content is checked', async () => {
  using content = new ContentCopy()
    .write('profile/portrait.png', pictures.png)
    .write('sections/away.png', pictures.png)
    .replace('sections/contact.mdx', '<Downloads />', '![A picture](./away.png)');
  const problems = content.errors();
  content.delete('sections/away.png');
  expect(await problems).toEqual(['sections/contact.mdx:9:1 sections/away.png: there is no such file']);
});
