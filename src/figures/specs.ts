import { spec as Microseconds } from '#figures/microseconds/draw.ts';
import { spec as Readers } from '#figures/readers/scene.ts';
import { spec as Seats } from '#figures/seats/scene.ts';
import { spec as Wiring } from '#figures/wiring/draw.ts';

/** What can be written on each figure in MDX. */
export const specs = { Wiring, Microseconds, Seats, Readers };

/** Name of a figure in MDX. */
export type FigureName = keyof typeof specs;
