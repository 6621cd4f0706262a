import { z } from 'astro/zod';
import { affiliationsSchema } from './affiliations.ts';

/** One position in `experience.json`: what an affiliation has, and what was done there. */
export const experienceSchema = () =>
  affiliationsSchema().extend({
    /** One or a few sentences. */
    summary: z.string().trim().min(1).max(600).optional().describe('One or a few sentences on what you did there.'),
  });
