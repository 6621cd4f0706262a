/** What an MDX body may use by name, and the properties each takes. */
import { z } from 'astro/zod';
import { blockSchemas } from '../lib/blocks.ts';
import { figureNames } from '../lib/figures.ts';

export { pictureProps } from '../lib/blocks.ts';

const none = () => z.strictObject({});

/** Components by their name in MDX. */
export const components: Record<string, z.ZodType> = {
  ...blockSchemas,
  Email: none(),
  Lead: none(),
  ...Object.fromEntries(figureNames.map((name) => [name, none()])),
};
