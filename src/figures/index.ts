import Microseconds from '#figures/microseconds/Microseconds.astro';
import Readers from '#figures/readers/Readers.astro';
import Seats from '#figures/seats/Seats.astro';
import Wiring from '#figures/wiring/Wiring.astro';
import type { FigureName } from './specs.ts';

/** The figures by the names they have in MDX. */
export const figures = { Wiring, Microseconds, Seats, Readers } satisfies Record<FigureName, unknown>;
