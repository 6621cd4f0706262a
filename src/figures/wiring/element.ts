import { defineFigure } from '../kit/element.ts';
import { wiring } from './draw.ts';

defineFigure(wiring);
