import { describe, expect, test } from 'vitest';
import type { Constant } from '#models/constants.ts';

/** What a file of constants exports. */
type Exports = Record<string, unknown> & { constants: () => Record<string, Constant> };
const files = import.meta.glob<Exports>('../../../src/models/constants/*.ts', { eager: true });

/** Every number in an exported value, however deep, with its path. */
function numbersIn(value: unknown, path: string): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

describe.each(Object.entries(files))('%s', (_path, { constants, ...numbers }) => {
  const described = constants();
  const list = Object.values(described);

  test('describes every number it exports, and no other, by its own name and value', () => {
    const exported = Object.entries(numbers).flatMap(([name, value]) => numbersIn(value, name));
    expect(exported.length).toBeGreaterThan(0);
    expect(Object.fromEntries(Object.entries(described).map(([name, { value }]) => [name, value]))).toEqual(
      Object.fromEntries(exported),
    );
  });

  test('gives every constant a name of its own, a title and an https address', () => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    for (const { name, source } of list) {
      expect(name).not.toBe('');
      expect(source.title).not.toBe('');
      expect(new URL(source.url).protocol).toBe('https:');
    }
  });

  test('counts every bandwidth one way, and gives no direction to what has none', () => {
    const wrong = list.filter(({ unit, direction }) =>
      unit === 'B/s' || unit === 'b/s' ? direction !== 'one way' : direction !== 'none' && /^(B|FLOP\/s)$/.test(unit),
    );
    expect(wrong).toEqual([]);
  });
});
