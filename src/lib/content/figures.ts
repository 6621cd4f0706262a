import { uses } from '#lib/text/plain.ts';

/** The figures of the essay, by the name they have in MDX. */
export const figureNames = ['Wiring', 'Microseconds', 'Seats', 'Readers'] as const;

/** Whether the body of an MDX entry shows a figure. */
export const hasFigure = (body: string | undefined): boolean => uses(body ?? '', figureNames);
