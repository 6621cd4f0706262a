import { expect, test } from 'vitest';
import { hasFigure } from '#lib/content/figures.ts';
import { motif } from '#lib/pictures/cover.ts';
import { matrixRows, monogram } from '#lib/pictures/monogram.ts';

const cells = (path: string) => path.split('M').length - 1;

test('lights the initial of the last name on the matrix', () => {
  const lit = monogram('Dr. Leo');
  expect(cells(lit)).toBe(11);
  expect(lit.startsWith('M2 0h1.7v1.7h-1.7z')).toBe(true);
  expect(cells(matrixRows)).toBe(8);
});

test('takes the letter without its accent', () => {
  expect(monogram('Jean Étienne')).toBe(monogram('Jean Etienne'));
});

test('lights nothing for a name without a Latin initial', () => {
  expect(monogram('王雷')).toBe('');
  expect(monogram('')).toBe('');
});

test('draws each cover motif with its own kind of path', () => {
  const kinds = (name: 'rings' | 'matrix' | 'flow') =>
    Object.entries(motif(name)).flatMap(([kind, path]) => (path ? kind : []));
  expect(kinds('rings')).toEqual(['line', 'solid']);
  expect(kinds('matrix')).toEqual(['solid', 'faint']);
  expect(kinds('flow')).toEqual(['line']);
  expect([cells(motif('matrix').solid), cells(motif('matrix').faint)]).toEqual([20, 8]);
});

test('draws no stream line beyond its square', () => {
  const numbers =
    motif('flow')
      .line.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  expect(numbers).toHaveLength(12 * 12);
  expect([Math.min(...numbers) >= 0, Math.max(...numbers) <= 100]).toEqual([true, true]);
});

test('knows a body with a figure from one without', () => {
  expect(hasFigure('Text.\n\n<Wiring />')).toBe(true);
  expect(hasFigure('Text about <Wirings />')).toBe(false);
  expect(hasFigure('`<Wiring />`, {/* <Seats /> */}\n\n```mdx\n<Readers />\n```')).toBe(false);
  expect(hasFigure(undefined)).toBe(false);
});
