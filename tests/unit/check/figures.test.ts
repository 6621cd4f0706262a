import { expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

test.for<[string, string[]]>([
  ['<Wiring wiring="mesh" size={20} />', []],
  ['<Wiring wirin="mesh" />', ['sections/contact.mdx:6:9 <Wiring> wirin — not a known field, did you mean "wiring"?']],
  [
    '<Microseconds link="300" />',
    ['sections/contact.mdx:6:15 <Microseconds> link — found "300": write one of 100, 200, 400, 800'],
  ],
  [
    '<Microseconds cores={21} />',
    ['sections/contact.mdx:6:15 <Microseconds> cores — found 21: write a whole number from 1 to 20, in braces'],
  ],
  [
    '<Microseconds cores="4" />',
    ['sections/contact.mdx:6:15 <Microseconds> cores — found "4": write a whole number from 1 to 20, in braces'],
  ],
])('names the wrong property of a figure: %j', async ([body, expected]) => {
  using content = new ContentCopy().write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n${body}\n`);
  expect(await content.errors()).toEqual(expected);
});
