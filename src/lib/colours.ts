/** sRGB twins of the design tokens (`styles/tokens.css`), for what no style sheet reaches; a test computes them. */
import type { Hue } from '#schemas/layers.ts';

/** `--color-paper` in each scheme. */
export const paper = { light: '#fbfcfe', dark: '#0c1015' } as const;

/** `--color-ink` of the light scheme. */
export const ink = '#151b24';

/** `--color-soft` of the light scheme. */
export const soft = '#4f565f';

/** The layers' colours in the light scheme, and for the sides of a plane the colour mixed 26 % into the paper. */
export const layerColours: Readonly<Record<Hue, { colour: string; side: string }>> = {
  green: { colour: '#21763c', side: '#c4d9c9' },
  blue: { colour: '#006c9d', side: '#bfd6e5' },
  violet: { colour: '#6a57b3', side: '#d2d1ec' },
  orange: { colour: '#af4803', side: '#ebcec1' },
};

/** The layers' colours in the icon: no token's, but between those of both schemes, since it cannot know which it is in. */
export const iconColours: Readonly<Record<Hue, string>> = {
  green: '#2f9156',
  blue: '#1c86b8',
  violet: '#8a70d6',
  orange: '#d2642a',
};
