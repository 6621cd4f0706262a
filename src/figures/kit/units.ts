/** Quantities in words: three significant digits, a space that does not break, and a unit. All arguments are SI. */

const NBSP = '\u00a0';

/** A number with `digits` significant digits, never in exponent form: `15`, `5.12`, `37,800`. */
export function significant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const factor = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  const [whole = '', fraction] = String(Number((Math.round(value * factor) / factor).toPrecision(12))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** How far a model is from a measurement, in percent without a sign: `0.9`, `137`. */
export const percentOff = (model: number, measured: number): string => {
  const off = Math.abs(model / measured - 1) * 100;
  return String(off < 9.95 ? Math.round(off * 10) / 10 : Math.round(off));
};

/** How far a model is above or below a measurement: `+0.9 %`, `−16 %`. */
export const miss = (model: number, measured: number): string =>
  `${model < measured ? '−' : '+'}${percentOff(model, measured)}${NBSP}%`;

/** A share in percent: `62 %`; what is neither nothing nor all is not rounded to it. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  const [words, shown] =
    whole === 0 && share > 0 ? ['under ', 1] : whole === 100 && share < 1 ? ['over ', 99] : ['', whole];
  return `${words}${shown}${NBSP}%`;
}

/** `0.9, 137 and 36`. */
export const inWords = (list: readonly string[]): string => list.join(', ').replace(/, (?=[^,]*$)/, ' and ');

/** Units, largest first. */
type Units = readonly (readonly [size: number, name: string])[];

/** The value in the largest unit it reaches. */
const inUnits =
  (units: Units) =>
  (value: number, digits = 3): string => {
    const [size, unit] = units.find(([at]) => value >= at * 0.9995) ?? units.at(-1) ?? [1, ''];
    return `${significant(value / size, digits)}${NBSP}${unit}`;
  };

/** Decimal multiples of a unit. */
const decimal = (unit: string): Units => [
  [1e12, `T${unit}`],
  [1e9, `G${unit}`],
  [1e6, `M${unit}`],
  [1e3, `k${unit}`],
  [1, unit],
];

/** A message size in binary units: `64 KiB`, `1 GiB`. */
export const bytes = inUnits([
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
  [1, 'B'],
]);
/** A size in decimal units, as memory is sold: `11.9 MB`, `80 GB`. */
export const decimalBytes = inUnits(decimal('B'));
/** A time from seconds: `45 ns`, `15 µs`, `5.12 ms`. */
export const time = inUnits([
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
]);
/** A bandwidth from bytes a second: `367 GB/s`. */
export const byteRate = inUnits(decimal('B/s'));
/** A bandwidth from bits a second: `113 Gb/s`. */
export const bitRate = inUnits(decimal('b/s'));
/** An arithmetic rate: `989 TFLOP/s`. */
export const flopRate = inUnits(decimal('FLOP/s'));
