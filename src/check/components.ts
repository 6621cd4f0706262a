/** What an MDX body may use by name, and the properties each takes. */
import { z } from 'astro/zod';
import { figureProps } from '#figures/kit/props.ts';
import { specs } from '#figures/specs.ts';
import { blockSchemas } from '#lib/content/blocks.ts';

/** Components by their name in MDX. */
export const components: Record<string, z.ZodType> = {
  ...blockSchemas,
  ...Object.fromEntries(['Email', 'Lead'].map((name) => [name, z.strictObject({})])),
  ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, figureProps(spec)])),
};
