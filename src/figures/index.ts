import Microseconds from './microseconds/Microseconds.astro';
import Readers from './readers/Readers.astro';
import Seats from './seats/Seats.astro';
import Wiring from './wiring/Wiring.astro';

/** The figures by the names they have in MDX. */
export const figures = { Wiring, Microseconds, Seats, Readers };
