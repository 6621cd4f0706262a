import { expect, test } from 'vitest';
import { plain } from '#lib/markdown/markdown.ts';
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
