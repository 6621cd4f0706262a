/** What an MDX body may use by name, and the properties each takes. */
import { z } from 'astro/zod';
import { blockSchemas } from '../lib/blocks.ts';
import { figureNames } from '../lib/figures.ts';

/** Components by their name in MDX. */
export const components: Record<string, z.ZodType> = {
  ...blockSchemas,
  ...Object.fromEntries(['Email', 'Lead', ...figureNames].map((name) => [name, z.strictObject({})])),
};
