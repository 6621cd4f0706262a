import { defineFigure } from '#figures/kit/element.ts';
import { microseconds } from './draw.ts';

defineFigure(microseconds);
