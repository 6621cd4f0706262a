/** What may lie in the content folder: all collections, each with its form and its schema. */
import { z } from 'astro/zod';
import { affiliationsSchema } from './affiliations.ts';
import { booksSchema } from './books.ts';
import { educationSchema } from './education.ts';
import { experienceSchema } from './experience.ts';
import { layersSchema } from './layers.ts';
import { patentsSchema } from './patents.ts';
import { profileSchema } from './profile.ts';
import { projectsSchema } from './projects.ts';
import { sectionsSchema } from './sections.ts';
import { siteSchema } from './site.ts';
import { writingSchema } from './writing.ts';

/** Whether a collection is a folder of MDX files, a list in one JSON file, or one JSON file. */
type Form = 'folder' | 'list' | 'single';

/** The field of an entry that holds a picture. */
export interface PictureField {
  /** Field of the front matter, such as `cover`; its `src` is filled in. */
  field: string;
  /** Base name of the picture that is looked for beside the entry; the entry's own name when absent. */
  name?: string;
}

/** One collection. */
export interface Collection {
  /** How its entries are stored. */
  form: Form;
  /** What its entries hold, pictures and references being text. */
  schema: z.ZodType;
  /** Field that holds a picture. */
  picture?: PictureField;
  /** Field of a list's records that tells them apart; their position, counted from 1, when absent. */
  key?: string;
}

// What the content check reads: rules of its own, which know the position of the text, see to pictures and references.
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
  experience: { form: 'list', schema: experienceSchema() },
  education: { form: 'list', schema: educationSchema() },
  affiliations: { form: 'list', schema: affiliationsSchema() },
  patents: { form: 'list', schema: patentsSchema({ reference }), key: 'no' },
  site: { form: 'single', schema: siteSchema() },
} as const satisfies Record<string, Collection>;

/** Name of a collection. */
export type CollectionName = keyof typeof collections;
