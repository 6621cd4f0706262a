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
  '<Entries><Entry title="Ring" links={[{ label: "Code", url: "https://example.com" }]}>Round.</Entry></Entries>',
  '<Definitions>\n<Row term="Ring">Round.</Row>\n</Definitions>',
  '<Figure src="./ring.svg" alt="A ring" caption="Round." />',
  '<Callout>\n\nMind the ring.\n\n</Callout>',
])('accepts %j', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test.for<[string, string[]]>([
  [
    '<Entries><Entry>Round.</Entry></Entries>',
    ['sections/contact.mdx:6:10 <Entry> title — missing: Name of the thing.'],
  ],
  [
    '<Entries><Entry titel="Ring">Round.</Entry></Entries>',
    [
      'sections/contact.mdx:6:10 <Entry> title — missing: Name of the thing.',
      'sections/contact.mdx:6:17 <Entry> titel — not a known field, did you mean "title"?',
    ],
  ],
  [
    '<Entries><Entry title="Ring" url="javascript:alert(1)">Round.</Entry></Entries>',
    [
      'sections/contact.mdx:6:30 <Entry> url — found "javascript:alert(1)": write a full address that starts with https://',
    ],
  ],
  [
    '<Entries><Entry title="Ring" url="https://example.com/a b">Round.</Entry></Entries>',
    [
      'sections/contact.mdx:6:30 <Entry> url — found "https://example.com/a b": an address has no spaces: write %20 for each',
    ],
  ],
  [
    '<Entries><Entry title="Ring" date="2026-02-30">Round.</Entry></Entries>',
    [
      'sections/contact.mdx:6:30 <Entry> date — found "2026-02-30": write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
    ],
  ],
  [
    '<Entries><Entry title="Ring" picture="./ring.svg">Round.</Entry></Entries>',
    ['sections/contact.mdx:6:10 <Entry> alt — missing: What the picture shows.'],
  ],
  [
    '<Entries><Entry title="Ring" picture="ring.svg" alt="A ring">Round.</Entry></Entries>',
    [
      'sections/contact.mdx:6:30 <Entry> picture — found "ring.svg": write the name of a picture beside this file, such as ./picture.png',
    ],
  ],
  [
    '<Entries><Entry title="Ring" tags="a">Round.</Entry></Entries>',
    ['sections/contact.mdx:6:30 <Entry> tags — found "a": a list is expected'],
  ],
  [
    '<Entries><Entry title={name}>Round.</Entry></Entries>',
    ['sections/contact.mdx:6:17 title is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}'],
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
