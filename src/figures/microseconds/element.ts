import { defineFigure } from '../kit/element.ts';
import { microseconds } from './draw.ts';

defineFigure(microseconds);
