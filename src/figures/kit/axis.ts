/**
 * Scales, ticks and lines of a chart.
 *
 * Measured with the site's bundler, minified, brotli: d3-scale 8,188 bytes for its log scale alone, d3-shape 3,088 for
 * line and area, both together 11,485: half of what the scripts of four figures may weigh (24 kB). What the figures
 * use of them is below, 0.4 kB; a unit test holds the positions and paths against d3-scale and d3-shape.
 */
import { short } from './tree.ts';

/** Maps a value to a place in the picture. */
export type Scale = (value: number) => number;
/** Two ends. */
type Ends = readonly [number, number];
/** A point in the picture. */
export type Point = readonly [x: number, y: number];

/** Equal steps are equal lengths. */
export const linear =
  ([from, to]: Ends, [start, end]: Ends): Scale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start);

/** Equal ratios are equal lengths. Values at or below zero are drawn at the start. */
export const logarithmic = ([from, to]: Ends, range: Ends): Scale => {
  const scale = linear([Math.log(from), Math.log(to)], range);
  return (value) => scale(Math.log(Math.max(value, from * 1e-3)));
};

/** Whole powers of a base: `powers(2, 10, 30, 10)` → 2¹⁰, 2²⁰, 2³⁰. */
export const powers = (base: number, from: number, to: number, every = 1): number[] =>
  Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => base ** (from + index * every));

/** Numbers from one end to the other in `count` equal steps, both ends included. */
export const steps = ([from, to]: Ends, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);

/** A line through points. */
export const line = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index ? 'L' : 'M'}${short(x)},${short(y)}`).join('');

/** The outline of a square on edge around a point. */
export const diamond = (x: number, y: number): string =>
  `${line([
    [x - 5, y],
    [x, y - 5],
    [x + 5, y],
    [x, y + 5],
  ])}Z`;

/** The area between two lines. */
export const area = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${line(upper)}${line([...lower].reverse()).replace('M', 'L')}Z`;
