import { defineCollection } from 'astro/content/config';
import { createReference } from 'astro/content/runtime';
import { entries, list, single } from '#lib/content/loaders.ts';
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

// What `astro:content` exports under this name, without all else that it brings.
const reference = createReference() as unknown as typeof import('astro:content').reference;

export const collections = {
  profile: defineCollection({
    loader: entries('profile', { field: 'portrait', name: 'portrait' }),
    schema: ({ image }) => profileSchema({ image }),
  }),
  sections: defineCollection({ loader: entries('sections'), schema: sectionsSchema() }),
  layers: defineCollection({ loader: entries('layers'), schema: layersSchema() }),
  books: defineCollection({
    loader: entries('books', { field: 'cover' }),
    schema: ({ image }) => booksSchema({ image, reference }),
  }),
  education: defineCollection({ loader: list('education'), schema: educationSchema() }),
  affiliations: defineCollection({ loader: list('affiliations'), schema: affiliationsSchema() }),
  patents: defineCollection({
    loader: list('patents', ({ no }) => String(no)),
    schema: patentsSchema({ reference }),
  }),
  projects: defineCollection({
    loader: entries('projects', { field: 'picture' }),
    schema: ({ image }) => projectsSchema({ image }),
  }),
  writing: defineCollection({ loader: entries('writing'), schema: writingSchema() }),
  site: defineCollection({ loader: single('site'), schema: siteSchema() }),
};
