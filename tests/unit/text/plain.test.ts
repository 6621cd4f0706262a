import { expect, test } from 'vitest';
import { allText, paragraphs, uses } from '#lib/text/plain.ts';

test('leaves out markup and keeps the words', () => {
  expect(paragraphs('A *fast* [link](https://example.org) and `code`.')).toEqual(['A fast link and code.']);
});

test('keeps the blocks within a block apart', () => {
  expect(paragraphs('- a\n  - b\n- c\n\n> d\n>\n> e')).toEqual(['• a', '• b', '• c', 'd e']);
});

test('keeps words apart that a line break divides', () => {
  expect(paragraphs('Networks<br/>and clusters.')).toEqual(['Networks and clusters.']);
});

test('gives one line a block, without line breaks', () => {
  expect(paragraphs('# Title\n\nOne\ntwo\n\n- a\n- b')).toEqual(['Title', 'One two', '• a', '• b']);
});

test('numbers the items of a numbered list, and leaves out pictures that stand alone', () => {
  expect(paragraphs('![Me](./p.png)\n\nI ![am](./p.png) here.\n\n3. a\n\n   more\n4. b')).toEqual([
    'I am here.',
    '3. a more',
    '4. b',
  ]);
});

test('leaves out tags and code', () => {
  expect(paragraphs('Write to <Email /> now.\n\n<Wiring />\n\n{1 + 1}\n\n<Lead>First.</Lead>')).toEqual([
    'Write to now.',
    'First.',
  ]);
});

test('all text has what components say, and a word for the e-mail address', () => {
  const source = `Write to <Email /> or **me**.

<Entries>
  <Entry title="GitHub" url="https://github.com/leoustc" date="2026-05" tags={["code", "networks"]}>
    One sentence.
  </Entry>
  <Entry title="Lab?" picture="./lab.png" alt="A lab" links={[{ label: "More", url: "https://example.org/" }]} />
</Entries>

<Definitions>
  <Row term="Languages">C and <abbr title="C plus plus">C++</abbr></Row>
</Definitions>

<Callout title="Please note">A remark.</Callout>

<Figure src="./focus.png" alt="What it shows" caption="The words under it" />

\`<Email />\``;
  expect(allText(source)).toBe(
    'Write to e-mail or me. GitHub. May 2026. code. networks. One sentence. Lab? A lab. More Languages. C and C++ ' +
      'Please note. A remark. What it shows. The words under it <Email />',
  );
});

test.for([
  ['Write to <Email />.', true],
  ['<Callout>\n\n- *An <Email></Email>*\n\n</Callout>', true],
  ['Write `<Email />`.', false],
  ['```mdx\n<Email />\n```', false],
  ['{/* <Email /> */}', false],
  ['\\<Email />', false],
  ['<Emails />', false],
  ['Email', false],
] as const)('whether %j uses the e-mail address: %s', ([source, used]) => {
  expect(uses(source, ['Downloads', 'Email'])).toBe(used);
});

test('has what stands in braces, but for remarks', () => {
  expect(paragraphs('{"export"} duties of {2026}{/* unseen */}')).toEqual(['export duties of 2026']);
});
