/** The record every form of the CV is made from: page, PDF, JSON Resume and vCard. */
import type { CollectionEntry } from 'astro:content';
import type { NamedLink } from '#lib/facts/facts.ts';
import type { SectionList } from '#schemas/sections.ts';

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

/** One row of a section. */
export interface Row {
  /** Short word in the left column: a degree, years, a patent number. */
  key?: string | undefined;
  /** What it is about. */
  title: string;
  /** Where the title leads. */
  url?: string | undefined;
  /** A sentence or a name under the title. */
  detail?: string | undefined;
  /** Other places to find it, under that. */
  links?: NamedLink[] | undefined;
}

/** A list a CV can show: all but the essay. */
export type CvList = Exclude<SectionList, 'layers'>;

/** A section of the home page as the CV has it. */
export interface CvSection {
  /** Its anchor: the name of its list, or its own. */
  id: string;
  /** Heading. */
  title: string;
  /** What it lists. */
  list?: CvList | undefined;
  /** Its own text, above the list; of skills all there is. */
  rows: Row[];
}

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
  links: NamedLink[];
  /** The sections, in the order of the home page. */
  sections: CvSection[];
  /** Positions. */
  experience: CollectionEntry<'experience'>['data'][];
  /** Degrees. */
  education: CollectionEntry<'education'>['data'][];
  /** Affiliations. */
  affiliations: CollectionEntry<'affiliations'>['data'][];
  /** Books; `url` is the page of one that has its own. */
  books: (Pick<CollectionEntry<'books'>['data'], 'title' | 'subtitle' | 'blurb' | 'status' | 'date' | 'links'> & {
    /** Its own page on the site; absent when it has none. */
    url?: string | undefined;
  })[];
  /** Patents. */
  patents: CvPatent[];
  /** Projects. */
  projects: Pick<CollectionEntry<'projects'>['data'], 'title' | 'summary' | 'url' | 'date' | 'tags'>[];
  /** Articles; `url` is where each can be read. */
  writing: (Pick<CollectionEntry<'writing'>['data'], 'title' | 'date' | 'venue' | 'summary'> & { url: string })[];
}
