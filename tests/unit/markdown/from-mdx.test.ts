import { expect, test } from 'vitest';
import { figuresInOrder, markdown } from '#lib/markdown/from-mdx.ts';

test('components are taken out of the text, code is left alone', () => {
  expect(markdown('import X from "x"\n\n<Lead>First.</Lead>\n\n```\n<Lead>\n```\n\n<Wide a="1" />', '')).toBe(
    'First.\n\n```\n<Lead>\n```',
  );
});

test.each([
  ['a line that begins like code', 'We make and\nexport ideas, or\nimport them.'],
  ['a fence of tildes', '~~~mdx\nimport X from "x"\n\n<Lead>First.</Lead>\n~~~'],
  ['code in a line', 'Write `<Email />` or `<Lead>`.'],
  ['code in a list', '- One\n\n  ```\n  <Lead>\n\n\n  </Lead>\n  ```\n- Two'],
  ['a table, a note and a quotation', '| a | b |\n| - | - |\n| 1 | 2 |\n\n> Said.[^1]\n\n[^1]: The note.'],
  ['markup', '<details>\n<summary>More</summary>\n\nText with <kbd>K</kbd>.<br />\n\n</details>'],
  ['an escape', 'A \\{brace}, 1 \\< 2 and 😀'],
])('%s stays as it is', (_, text) => {
  expect(markdown(text, '')).toBe(text);
});

test('remarks to oneself are left out', () => {
  expect(markdown('Seen. {/* unseen */}\n\n{/* unseen */}\n\nSeen again.', '')).toBe('Seen. \n\nSeen again.');
});

test('what stands in braces is said as the page says it', () => {
  expect(markdown('{"export"} duties, {2026} and {"*"}', '')).toBe('export duties, 2026 and \\*');
});

test('an element for a link becomes one, whatever is in its address', () => {
  expect(markdown('<a href="https://example.org/a(b">Words</a>', '')).toBe('[Words](<https://example.org/a(b>)');
});

test('an angle bracket in a property ends no component', () => {
  expect(markdown('<Callout title="A > B">A *remark*\nof two lines.</Callout>', '')).toBe(
    '> **A \\> B**\n>\n> A *remark*\n> of two lines.',
  );
});

test('building blocks say what stands in their properties', () => {
  const source = `<Entries>
  <Entry title="Git_Hub" url="https://github.com/leoustc" date="2026-05" tags={["code", "networks"]}>
    One sentence
    about it.
  </Entry>
  <Entry title="With a picture" picture="./focus.png" alt="A grey square" links={[{ label: "More", url: "https://example.org/" }]} />
</Entries>

<Definitions>
  <Row term="Languages">C and Python</Row>
</Definitions>

<Callout>A remark.</Callout>

<Figure src="./focus.png" alt="A grey square" caption="The words under it" />

![Another *square*](./square.png)`;
  expect(markdown(source, 'writing/one/')).toBe(`- [Git\\_Hub](https://github.com/leoustc), May 2026

  One sentence
  about it.

  code, networks

- With a picture

  [Picture: A grey square](https://leoustc.com/writing/one/)

  - [More](https://example.org/)

- Languages

  C and Python

> A remark.

[Picture: A grey square](https://leoustc.com/writing/one/)

The words under it

[Picture: Another square](https://leoustc.com/writing/one/)`);
});

test('what stands in a component loses its indent, and keeps that of a quotation or list', () => {
  expect(markdown('<Lead>\n  One\n  line.\n\n  - a\n    - b\n</Lead>', '')).toBe('One\nline.\n\n- a\n  - b');
  expect(markdown('> <Lead>\n> One\n> line.\n>\n> Two.\n> </Lead>', '')).toBe('> One\n> line.\n>\n> Two.');
  expect(markdown('- a\n\n  <Lead>\n  One\n\n  Two.\n  </Lead>', '')).toBe('- a\n\n  One\n\n  Two.');
});

test.each([
  ['[x](/patents/#patent-21)', '[x](https://leoustc.com/patents/#patent-21)'],
  ['[x](/ "a/b")', '[x](https://leoustc.com/ "a/b")'],
  ['[**/cv/**](/cv/)', '[**/cv/**](https://leoustc.com/cv/)'],
  ['[x](#notes)', '[x](https://leoustc.com/writing/one/#notes)'],
  ['[x][cv]\n\n[cv]: /cv/', '[x][cv]\n\n[cv]: https://leoustc.com/cv/'],
  ['A <a href="/cv/">**b**</a>.', 'A [**b**](https://leoustc.com/cv/).'],
  ['[x](https://example.org)', '[x](https://example.org)'],
])('the address in %s holds anywhere', (source, whole) => {
  expect(markdown(source, 'writing/one/')).toBe(whole);
});

test('figures are given once each, those of a name in their order, and the list stays whole', () => {
  const figure = (id: string) => ({ id, title: '', text: '', statement: [], sources: [] });
  const figures = [figure('seats'), figure('wiring'), figure('wiring-2')];
  const next = figuresInOrder(figures);
  expect(['Wiring', 'Seats', 'Wiring', 'Wiring', 'Readers'].map((name) => next(name)?.id)).toEqual([
    'wiring',
    'seats',
    'wiring-2',
    undefined,
    undefined,
  ]);
  expect(figures).toHaveLength(3);
});
