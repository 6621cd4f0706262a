import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { components } from '#check/components.ts';
import { ContentCopy } from '../../support/content.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
const withBody = (body: string) =>
  new ContentCopy()
    .write('sections/ring.svg', svg)
    .write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n${body}\n`);

test('knows every building block there is', () => {
  const files = readdirSync('src/components/blocks').flatMap((file) => /^([A-Z]\w*)\.astro$/.exec(file)?.[1] ?? []);
  // A picture of the text is written in Markdown; nothing is what the home page shows of a figure.
  expect(files.filter((name) => !['Image', 'Nothing'].includes(name) && !Object.hasOwn(components, name))).toEqual([]);
});

test.for([
  '<Entries>\n<Entry title="Ring" url="https://example.com" date="2026-01" picture="./ring.svg" alt="A ring" tags={["a", \'b\']}>\n\nRound.\n\n</Entry>\n</Entries>',
  '<Entry title="Ring" links={[{ label: "Code", url: "https://example.com" }]}>Round.</Entry>',
  '<Definitions>\n<Row term="Ring">Round.</Row>\n</Definitions>',
  '<Figure src="./ring.svg" alt="A ring" caption="Round." />',
  '<Callout>\n\nMind the ring.\n\n</Callout>',
])('accepts %j', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test.for<[string, string[]]>([
  ['<Entry>Round.</Entry>', ['sections/contact.mdx:6:1 <Entry> title — missing: Name of the thing.']],
  [
    '<Entry titel="Ring">Round.</Entry>',
    [
      'sections/contact.mdx:6:1 <Entry> title — missing: Name of the thing.',
      'sections/contact.mdx:6:8 <Entry> titel — not a known field, did you mean "title"?',
    ],
  ],
  [
    '<Entry title="Ring" url="javascript:alert(1)">Round.</Entry>',
    [
      'sections/contact.mdx:6:21 <Entry> url — found "javascript:alert(1)": write a full address that starts with https://',
    ],
  ],
  [
    '<Entry title="Ring" date="2026-02-30">Round.</Entry>',
    [
      'sections/contact.mdx:6:21 <Entry> date — found "2026-02-30": write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
    ],
  ],
  [
    '<Entry title="Ring" picture="./ring.svg">Round.</Entry>',
    ['sections/contact.mdx:6:1 <Entry> alt — missing: What the picture shows.'],
  ],
  [
    '<Entry title="Ring" picture="ring.svg" alt="A ring">Round.</Entry>',
    [
      'sections/contact.mdx:6:21 <Entry> picture — found "ring.svg": write the name of a picture beside this file, such as ./picture.png',
    ],
  ],
  [
    '<Entry title="Ring" tags="a">Round.</Entry>',
    ['sections/contact.mdx:6:21 <Entry> tags — found "a": a list is expected'],
  ],
  [
    '<Entry title={name}>Round.</Entry>',
    ['sections/contact.mdx:6:8 title is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}'],
  ],
  [
    '<Figure src="./rong.svg" alt="A ring" />',
    ['sections/contact.mdx:6:9 sections/rong.svg: there is no such file, did you mean "sections/ring.svg"?'],
  ],
  [
    '<Figure\n  src="./ring.svg"\n/>',
    ['sections/contact.mdx:6:1 <Figure> alt — missing: What the picture shows, for people who cannot see it.'],
  ],
])('refuses %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});
