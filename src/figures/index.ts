import Nothing from '#components/blocks/Nothing.astro';
import Readers from './readers/Readers.astro';
import Seats from './seats/Seats.astro';
import Wiring from './wiring/Wiring.astro';

/** The figures by the names they have in MDX. */
export const figures = { Wiring, Microseconds: Nothing, Seats, Readers };
