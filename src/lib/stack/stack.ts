/**
 * The isometric stack as SVG markup: the hero's picture, the layer sections, the share pictures and the icon.
 * Pure: the same arguments give the same text. Colours come from the caller: as classes for the page's style sheet,
 * or as plain values for a picture that stands alone.
 */
import { DEPTH, GAP, HEIGHT, polygon, project, WIDTH } from './geometry.ts';
import { type Paint, patterns } from './patterns.ts';

/** Attributes that paint each part of a plane. */
export type Painter = Record<Paint | 'face' | 'side', string>;

/** Paints by class; the style sheet gives the colours, so both schemes and forced colours work. */
export const byClass: Painter = {
  face: 'class="sf"',
  side: 'class="ss"',
  strong: 'class="s1"',
  medium: 'class="s2"',
  weak: 'class="s3"',
  line: 'class="sl"',
};

/**
 * Paints with fixed colours, for pictures outside the page.
 * @param colour the layer's colour
 * @param side the side faces: the colour mixed 26 % into the paper
 * @param paper the ground
 */
export const byColour = (colour: string, side: string, paper: string): Painter => ({
  face: `fill="${paper}" stroke="${colour}" stroke-width="2"`,
  side: `fill="${side}" stroke="${colour}" stroke-width="2"`,
  strong: `fill="${colour}"`,
  medium: `fill="${colour}" fill-opacity=".5"`,
  weak: `fill="${colour}" fill-opacity=".16"`,
  line: `fill="none" stroke="${colour}" stroke-width="2"`,
});

/** Extent of one plane: `viewBox` of a drawing that holds just it. */
export const planeBox = `${-WIDTH / 2 - 2} -2 ${WIDTH + 4} ${HEIGHT + DEPTH + 4}`;

/** Extent of a stack of `count` planes. */
export const stackBox = (count: number): string =>
  `${-WIDTH / 2 - 2} -2 ${WIDTH + 4} ${HEIGHT + DEPTH + 4 + Math.max(0, count - 1) * GAP}`;

/** How far down a plane lies in a stack; the last of `count` lies on top. */
export const planeOffset = (index: number, count: number): number => (count - 1 - index) * GAP;

/**
 * One plane.
 * @param index position in the essay, from 0; chooses the pattern
 * @param paint attributes of the parts
 */
export function plane(index: number, paint: Painter = byClass): string {
  const pattern = patterns[index % patterns.length];
  if (!pattern) throw new RangeError(`there is no plane ${index}`);
  const [left, right, front] = [project(0, 1), project(1, 0), project(1, 1)];
  const down = ([x, y]: readonly [number, number]) => [x, y + DEPTH] as const;
  const side = polygon([left, front, right, down(right), down(front), down(left)]);
  const face = polygon([project(0, 0), right, front, left]);
  return `<path ${paint.side} d="${side}M${front.join(' ')}v${DEPTH}"/><path ${paint.face} d="${face}"/>${pattern()
    .map(({ paint: style, d }) => `<path ${paint[style]} d="${d}"/>`)
    .join('')}`;
}
