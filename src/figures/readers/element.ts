import { defineFigure } from '../kit/element.ts';
import { readers } from './draw.ts';

defineFigure(readers);
