import { defineFigure } from '#figures/kit/element.ts';
import { seats } from './draw.ts';

defineFigure(seats);
