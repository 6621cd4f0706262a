import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

test.for<[string, string[]]>([
  ['<Wiring wiring="mesh" size={20} />', []],
  ['<Wiring wirin="mesh" />', ['layers/gpu-nvlink.mdx:7:9 <Wiring> wirin — not a known field, did you mean "wiring"?']],
  [
    '<Microseconds link="300" />',
    ['layers/gpu-nvlink.mdx:7:15 <Microseconds> link — found "300": write one of 100, 200, 400, 800'],
  ],
  [
    '<Microseconds cores={21} />',
    ['layers/gpu-nvlink.mdx:7:15 <Microseconds> cores — found 21: write a whole number from 1 to 20, in braces'],
  ],
  [
    '<Wiring>a ring</Wiring>',
    ['layers/gpu-nvlink.mdx:7:1 <Wiring /> holds no text: write the words before or after it'],
  ],
  [
    'See <Wiring /> here.',
    [
      'layers/gpu-nvlink.mdx:7:5 <Wiring> stands in a sentence: put it on a line of its own, with empty lines around it',
    ],
  ],
  [
    '<Microseconds cores="4" />',
    ['layers/gpu-nvlink.mdx:7:15 <Microseconds> cores — found "4": write a whole number from 1 to 20, in braces'],
  ],
])('names what is wrong with a figure: %j', async ([body, expected]) => {
  using content = new ContentCopy().write(
    'layers/gpu-nvlink.mdx',
    `---\norder: 1\ntitle: GPU\nhue: green\n---\n\n${body}\n`,
  );
  expect(await content.errors()).toEqual(expected);
});

test.each(['sections/contact.mdx', 'writing/post.mdx', 'books/beyond-algorithms.mdx'])(
  'refuses a figure in %s, where nothing would draw it',
  async (file) => {
    using content = new ContentCopy();
    const place = content.path(file);
    const head = existsSync(place) ? readFileSync(place, 'utf8') : '---\ntitle: Post\ndate: "2026-01-01"\n---\n';
    const line = head.split('\n').length + 1;
    content.write(file, `${head}\n<Wiring />\n`);
    expect(await content.errors()).toEqual([
      `${file}:${line}:1 <Wiring> is a figure of the essay: it works in the files of layers/ only`,
    ]);
  },
);
