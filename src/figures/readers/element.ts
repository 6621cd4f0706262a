import { defineFigure } from '#figures/kit/element.ts';
import { readers } from './draw.ts';

defineFigure(readers);
