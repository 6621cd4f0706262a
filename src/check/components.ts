/** What an MDX body may use by name, and the properties each takes. */
import { z } from 'astro/zod';
import { figureNames } from '../lib/figures.ts';

const none = () => z.strictObject({});

/** Components by their name in MDX. */
export const components: Record<string, z.ZodType> = {
  Email: none(),
  Lead: none(),
  ...Object.fromEntries(figureNames.map((name) => [name, none()])),
};

/** Properties that name a picture beside the entry. */
export const pictureProps: readonly string[] = ['src', 'picture'];
