import { z } from 'astro/zod';
import { line, link, year } from './common.ts';

/** One degree in `education.json`. */
export const educationSchema = () =>
  z.strictObject({
    /** Degree as it is written, such as "Ph.D.". */
    degree: line().describe('The degree, such as "Ph.D.".'),
    /** Who awarded it. */
    institution: line().describe('The university or school.'),
    /** Field of study. */
    area: line().optional().describe('Field of study.'),
    /** Year it was awarded. */
    year: year().optional().describe('Year it was awarded.'),
    /** Page of the institution. */
    url: link().optional().describe('Web page of the institution.'),
  });
