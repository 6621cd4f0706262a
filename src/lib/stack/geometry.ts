/** The isometric plane: a unit square seen from a corner, twice as wide as high. */

/** Width of a plane's top face, in drawing units. */
export const WIDTH = 480;
/** Height of a plane's top face. */
export const HEIGHT = WIDTH / 2;
/** Height of a plane's side faces. */
export const DEPTH = 18;
/** Distance between the tops of two planes of a stack. */
export const GAP = 136;

/** A point of the drawing. */
export type Point = readonly [x: number, y: number];

/** Where a point of the unit square (u to the right, v to the left of the viewer) is drawn; whole units. */
export const project = (u: number, v: number): Point => [
  Math.round(((u - v) * WIDTH) / 2) || 0,
  Math.round(((u + v) * HEIGHT) / 2) || 0,
];

/** Numbers of path data, as short as SVG allows: a minus sign needs no space before it. */
const numbers = (values: readonly number[]) => values.join(' ').replaceAll(' -', '-');

/** SVG path data of a closed polygon: absolute start, relative sides, so that equal shapes are equal text. */
export function polygon([start = [0, 0], ...rest]: readonly Point[]): string {
  let [x, y] = start;
  const sides = rest.map(([toX, toY]) => {
    const side = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return numbers(side);
  });
  return `M${numbers(start)}l${sides.join(' ').replaceAll(' -', '-')}z`;
}

/** Polygon of an axis-parallel square of the unit square, its corner at (u, v). Its sides do not depend on the place. */
export function tile(u: number, v: number, size: number): string {
  const [x, y] = project(u, v);
  const [width, height] = [Math.round((size * WIDTH) / 2), Math.round((size * HEIGHT) / 2)];
  return polygon([
    [x, y],
    [x + width, y + height],
    [x, y + 2 * height],
    [x - width, y + height],
  ]);
}
