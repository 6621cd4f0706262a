import { z } from 'astro/zod';
import { day, line, namedLink, order } from './common.ts';

/** Life cycle of a book, in order. */
export const bookStatuses = ['announced', 'preorder', 'published'] as const;
/** One of {@link bookStatuses}. */
export type BookStatus = (typeof bookStatuses)[number];
/** Motifs of a drawn cover. */
export const coverMotifs = ['rings', 'matrix', 'flow'] as const;
/** Grounds of a drawn cover. */
export const coverColours = ['navy', 'forest', 'rust'] as const;

/** Front matter of `books/*.mdx`. A book with a body gets a page of its own. */
export const booksSchema = <I extends z.ZodType, R extends z.ZodType>({
  image,
  reference,
}: {
  image: () => I;
  reference: (collection: 'layers') => R;
}) =>
  z.strictObject({
    /** Position among the books of the same status. */
    order: order(),
    /** Title. */
    title: line().describe('Title of the book.'),
    /** Subtitle. */
    subtitle: line().optional().describe('Subtitle, if it has one.'),
    /** One sentence about it. */
    blurb: z.string().trim().min(1).max(600).describe('One or two sentences about the book.'),
    /** How far it is. */
    status: z.enum(bookStatuses).describe('announced, preorder or published.'),
    /** Day it was announced; used to remind of books announced long ago. */
    announced: day().optional().describe('Day it was announced, as "YYYY-MM-DD".'),
    /** Day of publication, past or planned. */
    date: day().optional().describe('Day of publication, past or planned, as "YYYY-MM-DD".'),
    /** Layers of the essay the book is about. */
    layers: z
      .array(reference('layers'))
      .default([])
      .describe('Layers of the essay it is about: file names without .mdx.'),
    /** ISBN-13, digits with or without hyphens. */
    isbn: z
      .string()
      .regex(/^97[89][- ]?(\d[- ]?){9}\d$/, 'write the 13 digits of the ISBN')
      .optional()
      .describe('ISBN, 13 digits.'),
    /** Cover. `<entry>.png` beside the entry is used by itself. */
    cover: z
      .strictObject({
        /** What it shows, for people who cannot see it. */
        alt: line().describe('What the cover shows, for people who cannot see it.'),
        /** File beside the entry; one of the same name is looked for when absent. */
        src: image()
          .optional()
          .describe(
            'The file beside this one. Not needed when it has the same name as this file, ending in .png, .jpg, .webp, .avif or .svg.',
          ),
        /** Drawing on the stand-in, which is shown while there is no picture; `rings` when absent. */
        motif: z.enum(coverMotifs).default('rings').describe('Drawing on the stand-in cover: rings, matrix or flow.'),
        /** Ground of the stand-in; `navy` when absent. */
        colour: z.enum(coverColours).default('navy').describe('Ground of the stand-in cover: navy, forest or rust.'),
      })
      .optional()
      .describe('The cover. Left out: the book is listed without one.'),
    /** Where to read, order or buy it. */
    links: z.array(namedLink()).default([]).describe('Where to order or buy it, in order.'),
  });
