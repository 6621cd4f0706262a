import { z } from 'astro/zod';
import { line, order } from './common.ts';

/** Collections a section of the home page can list. */
export const sectionLists = [
  'layers',
  'books',
  'experience',
  'education',
  'affiliations',
  'patents',
  'projects',
  'writing',
] as const;

/** One of {@link sectionLists}. */
export type SectionList = (typeof sectionLists)[number];

/** Front matter of `sections/*.mdx`: one section of the home page; the file name is its anchor. */
export const sectionsSchema = () =>
  z.strictObject({
    /** Position on the page. */
    order: order(),
    /** Heading. */
    title: line().describe('Heading of the section.'),
    /** Word in the navigation; absent: the section is not in the navigation. */
    nav: line().optional().describe('Word for it in the navigation. Left out: it is not in the navigation.'),
    /** Page of this site the navigation leads to, for a section that is only a way to that page. */
    page: z
      .string()
      .regex(/^([a-z0-9-]+\/)+$/, 'write the path of a page on this site, such as "cv/"')
      .optional()
      .describe('Page of this site the navigation leads to instead, such as "cv/".'),
    /** Whether the section is shown. */
    show: z
      .boolean()
      .default(true)
      .describe('false hides the section everywhere, and what it lists, without deleting it.'),
    /** Collection listed under the body. */
    list: z
      .enum(sectionLists)
      .optional()
      .describe(
        'What it lists under its text: layers, books, experience, education, affiliations, patents, projects or writing.',
      ),
  });
