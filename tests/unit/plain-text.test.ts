import { expect, test } from 'vitest';
import { paragraphs } from '#lib/plain-text.ts';

test('leaves out markup and keeps the words', () => {
  expect(paragraphs('A *fast* [link](https://example.org) and `code`.')).toEqual(['A fast link and code.']);
});

test('keeps the blocks within a block apart', () => {
  expect(paragraphs('- a\n  - b\n- c\n\n> d\n>\n> e')).toEqual(['a b c', 'd e']);
});

test('gives one line a block, without line breaks', () => {
  expect(paragraphs('# Title\n\nOne\ntwo\n\n- a\n- b')).toEqual(['Title', 'One two', 'a b']);
});

test('leaves out tags and expressions', () => {
  expect(paragraphs('Write to <Email /> now.\n\n<Wiring />\n\n{1 + 1}\n\n<Lead>First.</Lead>')).toEqual([
    'Write to now.',
    'First.',
  ]);
});
