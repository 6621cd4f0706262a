import { z } from 'astro/zod';
import { line, order } from './common.ts';

/** The colours a layer can have; each has a light and a dark value in the design tokens. */
export const hues = ['green', 'blue', 'violet', 'orange'] as const;

/** Name of a layer's colour. */
export type Hue = (typeof hues)[number];

/** Front matter of `layers/*.mdx`: one layer of the essay. The body is its paragraph and figure. */
export const layersSchema = () =>
  z.strictObject({
    /** Position in the essay, counted from the hardware up. */
    order: order(),
    /** Title as it stands in the essay. */
    title: line().describe('Title of the layer.'),
    /** The layer's colour wherever it appears. */
    hue: z.enum(hues).describe('Colour of the layer: green, blue, violet or orange.'),
  });
