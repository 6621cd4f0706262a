/** Numbers of several runs as one, and how they are written. */

/** The middle value; the mean of the two middle ones when their number is even. @throws when there are none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('the median of nothing');
  return (low + high) / 2;
}

/** The median of every field of several records with the same fields. */
export function medians<K extends string>(records: readonly Record<K, number>[]): Record<K, number> {
  const [first] = records;
  if (!first) throw new Error('the median of nothing');
  const keys = Object.keys(first) as K[];
  return Object.fromEntries(keys.map((key) => [key, median(records.map((record) => record[key]))])) as Record<
    K,
    number
  >;
}

/** How many times `floor` a value is: `1.25×`; a dash when there is no floor. */
export const formatRatio = (value: number, floor: number | undefined): string =>
  floor ? `${(value / floor).toFixed(2)}×` : '–';

/** Bytes in thousands: `14.3`. */
export const formatKilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
