/** What may lie in the content folder: the collections of `src/content.config.ts`, with the same schemas. */
import { z } from 'astro/zod';
import { affiliationsSchema } from '#schemas/affiliations.ts';
import { booksSchema } from '#schemas/books.ts';
import { educationSchema } from '#schemas/education.ts';
import { layersSchema } from '#schemas/layers.ts';
import { patentsSchema } from '#schemas/patents.ts';
import { profileSchema } from '#schemas/profile.ts';
import { projectsSchema } from '#schemas/projects.ts';
import { sectionsSchema } from '#schemas/sections.ts';
import { siteSchema } from '#schemas/site.ts';
import { writingSchema } from '#schemas/writing.ts';

/** Whether a collection is a folder of MDX files, a list in one JSON file, or one JSON file. */
type Form = 'folder' | 'list' | 'single';

/** One collection. */
export interface Collection {
  form: Form;
  schema: z.ZodType;
  /** Field that holds a picture, and its file name without ending; the entry's own name when absent. */
  picture?: { field: string; name?: string };
}

// Pictures and references are checked by rules of their own, which know the position of the text.
const image = () => z.string();
const reference = () => z.string();

/** All collections, by name. */
export const collections = {
  profile: { form: 'folder', schema: profileSchema({ image }), picture: { field: 'portrait', name: 'portrait' } },
  sections: { form: 'folder', schema: sectionsSchema() },
  layers: { form: 'folder', schema: layersSchema() },
  books: { form: 'folder', schema: booksSchema({ image, reference }), picture: { field: 'cover' } },
  projects: { form: 'folder', schema: projectsSchema({ image }), picture: { field: 'picture' } },
  writing: { form: 'folder', schema: writingSchema() },
  education: { form: 'list', schema: educationSchema() },
  affiliations: { form: 'list', schema: affiliationsSchema() },
  patents: { form: 'list', schema: patentsSchema({ reference }) },
  site: { form: 'single', schema: siteSchema() },
} as const satisfies Record<string, Collection>;

/** Name of a collection. */
export type CollectionName = keyof typeof collections;
