/** Everything the site says, without markup: what descriptions for machines are made from. */
import type { BookState } from '#lib/books.ts';
import type { Years } from '#lib/dates.ts';
import type { LayerTag, Patent } from '#lib/patents/patents.ts';
import type { SectionList } from '#schemas/sections.ts';

/** A link with the words it is shown by. */
export interface NamedLink {
  label: string;
  url: string;
}

/** A section of the home page. */
export interface SectionFacts {
  /** Its anchor. */
  id: string;
  title: string;
  /** Remark after the heading. */
  note?: string | undefined;
  /** What it lists. */
  list?: SectionList | undefined;
  /** Page it leads to. */
  page?: string | undefined;
  /** Source of its text. */
  body: string;
}

/** A layer of the essay. */
export interface LayerFacts extends LayerTag {
  /** Source of its text. */
  body: string;
}

/** A book. */
export interface BookFacts extends BookState {
  /** Name of its entry; its page is `books/<id>/`. */
  id: string;
  title: string;
  subtitle?: string | undefined;
  blurb: string;
  isbn?: string | undefined;
  /** Where to order or read it. */
  links: NamedLink[];
  /** Address of its cover, when there is a picture. */
  image?: string | undefined;
  /** Ids of the layers it is about. */
  layers: string[];
  /** Source of its text; a book that has one has a page. */
  body: string;
}

/** A degree. */
export interface DegreeFacts {
  degree: string;
  institution: string;
  area?: string | undefined;
  year?: number | undefined;
  url?: string | undefined;
}

/** An affiliation. */
export interface AffiliationFacts {
  role: string;
  organisation: string;
  years?: Years | undefined;
  url?: string | undefined;
}

/** A project. */
export interface ProjectFacts {
  title: string;
  summary: string;
  url?: string | undefined;
}

/** An article. */
export interface ArticleFacts {
  /** Name of its entry; its page is `writing/<id>/` unless it is published elsewhere. */
  id: string;
  title: string;
  date: string;
  summary?: string | undefined;
  /** Where it is published, when it is not here. */
  url?: string | undefined;
  body: string;
}

/** All facts. Lists are in the order they are shown. The e-mail address is not among them. */
export interface Facts {
  name: string;
  tagline?: string | undefined;
  /** One or two sentences about the person. */
  description: string;
  /** Heading above the text about the person. */
  aboutTitle: string;
  /** Source of the text about the person. */
  about: string;
  /** Address of the portrait, when there is a picture. */
  image?: string | undefined;
  /** Whether there is an e-mail address. */
  hasEmail: boolean;
  /** Public profiles. */
  links: NamedLink[];
  /** The CV and the contact details as files. */
  files: NamedLink[];
  /** Sections of the home page in their order. */
  sections: SectionFacts[];
  layers: LayerFacts[];
  books: BookFacts[];
  education: DegreeFacts[];
  affiliations: AffiliationFacts[];
  patents: Patent[];
  projects: ProjectFacts[];
  writing: ArticleFacts[];
}
