import { expect, test } from 'vitest';
import { linked, plain } from '#lib/markdown/markdown.ts';
import { nodes, oneLine, parse, textOf } from '../../support/markdown.ts';
import { nastyTexts } from '../../support/nasty.ts';

const marks = [
  ['# a', '## a', '#', '- a', '-', '+ a', '---', '- - -', '===', '1. a', '12) a', '1.', '> a', '~~~', '```'],
  ['*a*', '**a**', '_a_', '`a`', '~~a~~', '[a](b)', '![a](b)', '<b>a</b>', '<!-- a', '<pre', '[a]: b', '[^a]'],
  ['&amp;', '&#65;', '&lt;b&gt;', 'a\\.b', 'a\\*b', '\\', 'a  \nb', 'a\\\nb', '| a |\n| - |', 'a | b'],
].flat();

test.each([...Object.entries(nastyTexts), ...marks.map((mark) => [JSON.stringify(mark), mark] as const)])(
  '%s mean themselves',
  (_, text) => {
    const tree = parse(plain(text));
    expect(tree.children?.map(({ type }) => type)).toEqual(['paragraph']);
    expect(textOf(tree)).toBe(oneLine(text));
    expect(nodes(tree, 'html')).toEqual([]);
    expect(nodes(tree, 'link')).toEqual([]);
  },
);

test.each([
  'https://example.org/a(b',
  'https://example.org/a) b',
  'https://example.org/a b',
  'https://example.org/<a>',
  'https://example.org/a\\)b',
  'https://example.org/?a=1&copy;=2',
  'https://example.org/a_(b)',
])('words lead to %s, whatever is in it', (url) => {
  const tree = parse(linked('Words', url));
  expect(textOf(tree)).toBe('Words');
  expect(nodes(tree, 'link')).toEqual([expect.objectContaining({ url })]);
});

test('an address with nothing of note in it stands as it is', () => {
  expect(linked('Words', 'https://example.org/?a=1&b=2')).toBe('[Words](https://example.org/?a=1&b=2)');
});
