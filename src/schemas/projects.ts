import { z } from 'astro/zod';
import { day, line, link, order } from './common.ts';

/** Front matter of `projects/*.mdx`. The body, if any, stands under the summary. */
export const projectsSchema = <I extends z.ZodType>({ image }: { image: () => I }) =>
  z.strictObject({
    /** Position in the list. */
    order: order(),
    /** Name. */
    title: line().describe('Name of the project.'),
    /** One or two sentences. */
    summary: z.string().trim().min(1).max(600).describe('One or two sentences about it.'),
    /** Where it can be seen. */
    url: link().optional().describe('Where it can be seen.'),
    /** Day of its release or last change. */
    date: day().optional().describe('Its date, as "YYYY-MM-DD".'),
    /** Key words. */
    tags: z.array(line()).default([]).describe('Key words.'),
    /** Picture. `<entry>.png` beside the entry is used by itself when `alt` is given. */
    picture: z
      .strictObject({
        /** What it shows, for people who cannot see it. */
        alt: line().describe('What the picture shows, for people who cannot see it.'),
        /** File beside the entry; one of the same name is looked for when absent. */
        src: image()
          .optional()
          .describe('The file beside this one. Not needed when it has the same name as this file.'),
      })
      .optional()
      .describe('A picture of it.'),
  });
