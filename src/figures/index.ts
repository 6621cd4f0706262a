import Readers from './readers/Readers.astro';
import Seats from './seats/Seats.astro';

/** The figures by the names they have in MDX. */
export const figures = { Seats, Readers };
