/** The figures in the text of an entry. */
import { type FigureName, specs } from '#figures/specs.ts';
import { uses } from '#lib/text/plain.ts';

/** The figures of the essay, by the name they have in MDX. */
export const figureNames = Object.keys(specs) as readonly FigureName[];

/** Whether the body of an MDX entry shows a figure. */
export const hasFigure = (body: string | undefined): boolean => uses(body ?? '', figureNames);
