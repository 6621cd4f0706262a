import { spec as Microseconds } from './microseconds/draw.ts';
import { spec as Readers } from './readers/scene.ts';
import { spec as Seats } from './seats/scene.ts';
import { spec as Wiring } from './wiring/draw.ts';

/** What can be written on each figure in MDX. */
export const specs = { Wiring, Microseconds, Seats, Readers };
