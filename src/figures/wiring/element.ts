import { defineFigure } from '#figures/kit/element.ts';
import { wiring } from './draw.ts';

defineFigure(wiring);
