import { expect, test } from 'vitest';
import { markdown } from '#lib/mdx-markdown.ts';

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

test('an angle bracket in a property ends no component', () => {
  expect(markdown('<Callout title="A > B">A *remark*\nof two lines.</Callout>', '')).toMatch(
    /A \*remark\*\nof two lines\.$/,
  );
});

test('what stands in a component loses its indent, and keeps that of a quotation or list', () => {
  expect(markdown('<Lead>\n  One\n  line.\n\n  - a\n    - b\n</Lead>', '')).toBe('One\nline.\n\n- a\n  - b');
  expect(markdown('> <Lead>\n> One\n> line.\n>\n> Two.\n> </Lead>', '')).toBe('> One\n> line.\n>\n> Two.');
  expect(markdown('- a\n\n  <Lead>\n  One\n\n  Two.\n  </Lead>', '')).toBe('- a\n\n  One\n\n  Two.');
});
