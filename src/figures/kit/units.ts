/** Quantities in words: at most three significant digits, a space that does not break, and a unit. */

/** Bytes in a binary power: `KiB`, `MiB` and `GiB` carry this. */
export type Bytes = number;
/** Microseconds. */
export type Microseconds = number;
/** Decimal gigabytes a second, one direction. */
export type GigabytesPerSecond = number;
/** Decimal gigabits a second, one direction. */
export type GigabitsPerSecond = number;

const NBSP = '\u00a0';

/** A number with `digits` significant digits, never in exponent form: `15`, `5.12`, `37,785` → `37,800`. */
export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const factor = 10 ** (digits - 1 - magnitude);
  const rounded = Math.round(value * factor) / factor;
  const [whole = '', fraction] = String(Number(rounded.toPrecision(12))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The value in the largest unit it reaches, of units given largest first. */
const inUnits = (value: number, units: readonly (readonly [number, string])[], digits: number): string => {
  const [size, unit] = units.find(([at]) => value >= at * 0.9995) ?? units.at(-1) ?? [1, ''];
  return `${significant(value / size, digits)}${NBSP}${unit}`;
};

const binary = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
  [1, 'B'],
] as const;
const decimal = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
] as const;
const times = [
  [1e6, 's'],
  [1e3, 'ms'],
  [1, 'µs'],
] as const;

/** A message size: `64 KiB`, `1 GiB`. */
export const bytes = (value: Bytes): string => inUnits(value, binary, 3);
/** A size in decimal units, for what a formula yields: `11.9 MB`. */
export const decimalBytes = (value: number): string => inUnits(value, decimal, 3);
/** A time: `15 µs`, `5.12 ms`. */
export const time = (value: Microseconds, digits = 3): string => inUnits(value, times, digits);
/** A bandwidth in bytes: `367 GB/s`, `0.93 MB/s`. */
export const gigabytes = (value: GigabytesPerSecond): string =>
  inUnits(
    value,
    [
      [1, 'GB/s'],
      [1e-3, 'MB/s'],
    ],
    3,
  );
/** A bandwidth in bits: `113 Gb/s`, `256 Mb/s`. */
export const gigabits = (value: GigabitsPerSecond): string =>
  inUnits(
    value,
    [
      [1, 'Gb/s'],
      [1e-3, 'Mb/s'],
    ],
    3,
  );
