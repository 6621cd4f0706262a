import { z } from 'astro/zod';
import { line, order } from './common.ts';

/** Collections a section of the home page can list. */
export const sectionLists = ['layers', 'books', 'education', 'affiliations', 'patents', 'projects', 'writing'] as const;

/** Front matter of `sections/*.mdx`: one section of the home page; the file name is its anchor. */
export const sectionsSchema = () =>
  z.strictObject({
    /** Position on the page. */
    order: order(),
    /** Heading. */
    title: line().describe('Heading of the section.'),
    /** Word in the navigation; absent: the section is not in the navigation. */
    nav: line().optional().describe('Word for it in the navigation. Left out: it is not in the navigation.'),
    /** Whether the section is shown. */
    show: z.boolean().default(true).describe('false hides the section without deleting it.'),
    /** Collection listed under the body. */
    list: z
      .enum(sectionLists)
      .optional()
      .describe('What it lists under its text: layers, books, education, affiliations, patents, projects or writing.'),
  });
