import { defineCollection } from 'astro/content/config';
import { createReference } from 'astro/content/runtime';
import type { Loader } from 'astro/loaders';
import { entries, list, single } from '#lib/content/loaders.ts';
import { booksSchema } from '#schemas/books.ts';
import { collections as all, type Collection, type CollectionName } from '#schemas/collections.ts';
import { patentsSchema } from '#schemas/patents.ts';
import { profileSchema } from '#schemas/profile.ts';
import { projectsSchema } from '#schemas/projects.ts';

// What `astro:content` exports under this name, without all else that it brings.
const reference = createReference() as unknown as typeof import('astro:content').reference;

/** Loads a collection by its form. */
function load(name: CollectionName): Loader {
  const { form, picture, key }: Collection = all[name];
  if (form === 'folder') return entries(name, picture);
  return form === 'list' ? list(name, key) : single(name);
}

// A schema with pictures or references is made anew, for here they are looked up.
/** All collections, each with its loader and its schema. */
export const collections = {
  profile: defineCollection({ loader: load('profile'), schema: ({ image }) => profileSchema({ image }) }),
  sections: defineCollection({ loader: load('sections'), schema: all.sections.schema }),
  layers: defineCollection({ loader: load('layers'), schema: all.layers.schema }),
  books: defineCollection({ loader: load('books'), schema: ({ image }) => booksSchema({ image, reference }) }),
  projects: defineCollection({ loader: load('projects'), schema: ({ image }) => projectsSchema({ image }) }),
  writing: defineCollection({ loader: load('writing'), schema: all.writing.schema }),
  experience: defineCollection({ loader: load('experience'), schema: all.experience.schema }),
  education: defineCollection({ loader: load('education'), schema: all.education.schema }),
  affiliations: defineCollection({ loader: load('affiliations'), schema: all.affiliations.schema }),
  patents: defineCollection({ loader: load('patents'), schema: patentsSchema({ reference }) }),
  site: defineCollection({ loader: load('site'), schema: all.site.schema }),
} satisfies Record<CollectionName, unknown>;
