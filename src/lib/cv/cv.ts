/** The record every form of the CV is made from: page, PDF, JSON Resume and vCard. */
import type { CollectionEntry } from 'astro:content';

/** A patent as the CV lists it. */
export interface CvPatent {
  /** The owner's own number. */
  no: number;
  /** Patent ID as the owner writes it. */
  id: string;
  /** Title. */
  title: string;
  /** Its page at Google Patents, when the number is well-formed. */
  url?: string | undefined;
  /** When it was published. */
  published?: string | undefined;
}

/** The lists of a CV. */
export const cvLists = ['education', 'affiliations', 'books', 'patents', 'projects', 'writing'] as const;

/** Everything a CV says. Lists are in the order they are shown and empty when there is nothing. */
export interface Cv {
  /** Entry of the profile; names the vCard. */
  id: string;
  /** Name. */
  name: string;
  /** One line under the name. */
  tagline?: string | undefined;
  /** The text about the person, a paragraph each. */
  about: string[];
  /** Contact address. */
  email?: string | undefined;
  /** Address of the site. */
  url: string;
  /** Public profiles. */
  links: { label: string; url: string }[];
  /** The lists to show, in order, under the headings of the home page. */
  sections: { list: (typeof cvLists)[number]; title: string }[];
  /** Degrees. */
  education: CollectionEntry<'education'>['data'][];
  /** Affiliations. */
  affiliations: CollectionEntry<'affiliations'>['data'][];
  /** Books. */
  books: Pick<
    CollectionEntry<'books'>['data'],
    'title' | 'subtitle' | 'blurb' | 'status' | 'date' | 'isbn' | 'links'
  >[];
  /** Patents. */
  patents: CvPatent[];
  /** Projects. */
  projects: Pick<CollectionEntry<'projects'>['data'], 'title' | 'summary' | 'url' | 'date' | 'tags'>[];
  /** Articles; `url` is where each can be read. */
  writing: (Pick<CollectionEntry<'writing'>['data'], 'title' | 'date' | 'venue' | 'summary'> & { url: string })[];
}
