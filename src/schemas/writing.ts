import { z } from 'astro/zod';
import { day, line, link } from './common.ts';

/** Front matter of `writing/*.mdx`: an article here (the body), or a link to one elsewhere. */
export const writingSchema = () =>
  z.strictObject({
    /** Title. */
    title: line().describe('Title of the article.'),
    /** Day of publication. */
    date: day().describe('Day of publication, as "YYYY-MM-DD".'),
    /** One or two sentences. */
    summary: z.string().trim().min(1).max(600).optional().describe('One or two sentences about it.'),
    /** Address of an article that is published elsewhere. */
    url: link().optional().describe('Where it is published, when it is not on this site.'),
    /** Who published it. */
    venue: line().optional().describe('Who published it.'),
    /** Key words. */
    tags: z.array(line()).default([]).describe('Key words.'),
    /** Kept off the site. */
    draft: z.boolean().default(false).describe('true keeps it off the site.'),
  });
