import { defineFigure } from '../kit/element.ts';
import { seats } from './draw.ts';

defineFigure(seats);
