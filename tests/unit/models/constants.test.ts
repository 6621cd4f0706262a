import { describe, expect, test } from 'vitest';
import type { Constant } from '#models/constants.ts';

const files = import.meta.glob<Record<string, unknown>>('../../../src/models/constants/*.ts', { eager: true });
const lists = Object.entries(files);

/** Every number in an exported value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(lists)('%s', (_path, { constants, ...values }) => {
  const list = constants as Constant[];

  test('lists constants', () => {
    expect(list.length).toBeGreaterThan(0);
  });

  test('gives every constant a name, a direction, a title and an https address', () => {
    for (const { name, direction, source } of list) {
      expect(name).not.toBe('');
      expect(['one way', 'both ways', 'none']).toContain(direction);
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

  test('holds no number that was only recalled', () => {
    expect(list.filter(({ source }) => !['V', 'M', 'C'].includes(source.tag))).toEqual([]);
  });

  test('names every constant once', () => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  test('describes every number it exports', () => {
    const described = new Set(list.map(({ value }) => value));
    expect(numbersIn(values).filter((value) => !described.has(value))).toEqual([]);
  });
});
