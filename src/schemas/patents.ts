import { z } from 'astro/zod';
import { line, link, partialDate } from './common.ts';

/** One patent in `patents.json`. Only `no`, `id` and `title` are required; the rest is what has been verified. */
export const patentsSchema = <R extends z.ZodType>({ reference }: { reference: (collection: 'layers') => R }) =>
  z.strictObject({
    /** The owner's own number; the row's anchor is `patent-<no>`. */
    no: z.int().positive().describe('Your own number for it. The row can be linked to as #patent-<no>.'),
    /** Patent ID exactly as the owner writes it. */
    id: line().describe('The patent number exactly as you write it.'),
    /** Title. */
    title: line().describe('Title of the patent.'),
    /** Topic, for filtering. */
    topic: line()
      .optional()
      .describe('Topic, such as "Networking". Patents with the same topic can be shown together.'),
    /** Layer of the essay it is evidence for. */
    layer: reference('layers')
      .optional()
      .describe('Layer of the essay it belongs to: a file name in layers/ without .mdx.'),
    /** Publication number for links, when `id` is not one itself. */
    publication: line()
      .optional()
      .describe('Publication number with its kind code, when the number above is not complete.'),
    /** Date of filing. */
    filed: partialDate().optional().describe('When it was filed: "2022", "2022-03" or "2022-03-28".'),
    /** Date of publication. */
    published: partialDate().optional().describe('When it was published.'),
    /** The granted patent. */
    granted: z
      .strictObject({
        /** Its number, such as `US8972453B2`. */
        id: line().describe('Number of the granted patent.'),
        /** Date of the grant: `2022`, `2022-03` or `2022-03-28`. */
        date: partialDate().optional().describe('When it was granted.'),
      })
      .optional()
      .describe('The granted patent, when there is one.'),
    /** Page the verified fields were read from. */
    source: link().optional().describe('Web page where the dates and the grant can be read.'),
  });
