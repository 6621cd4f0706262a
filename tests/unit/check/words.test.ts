import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, enumerate, nearest, quote } from '#check/words.ts';

test.for([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tile', 'title'],
  ['puplication', 'publication'],
  ['colour', undefined],
  ['', undefined],
] as const)('the known word nearest to %s is %s', ([word, expected]) => {
  expect(nearest(word, ['id', 'title', 'publication'])).toBe(expected);
});

test.for([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['kitten', 'sitting', 3],
] as const)('from %j to %j it is %d steps', ([a, b, steps]) => {
  expect(editDistance(a, b)).toBe(steps);
});

test('the way is as long in both directions', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
});

test('quotes on one line and not too long', () => {
  expect(quote('a\nb')).toBe('"a\\nb"');
  expect(quote(['x'.repeat(100)])).toBe(`["${'x'.repeat(55)}…`);
  expect(quote(undefined)).toBe('undefined');
});

test('enumerates', () => {
  expect([enumerate([]), enumerate(['a']), enumerate(['a', 'b'], 'or'), enumerate(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b and c',
  ]);
});
