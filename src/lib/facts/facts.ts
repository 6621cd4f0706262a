/** Everything the site says, without markup: what descriptions for machines are made from. */
import type { BookState } from '#lib/books.ts';
import type { Years } from '#lib/dates.ts';
import type { Page } from '#lib/pages.ts';
import type { LayerTag, Patent } from '#lib/patents/patents.ts';
import type { SectionList } from '#schemas/sections.ts';

/** A link with the words it is shown by. */
export interface NamedLink {
  /** The words. */
  label: string;
  /** The address. */
  url: string;
}

/** A section of the home page. */
export interface SectionFacts {
  /** Its anchor. */
  id: string;
  /** Its heading. */
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
  /** Name of its entry. */
  id: string;
  /** Its title. */
  title: string;
  /** Its subtitle. */
  subtitle?: string | undefined;
  /** One or two sentences about it. */
  blurb: string;
  /** ISBN-13, digits with or without hyphens. */
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
  /** The degree as it is written, such as `Ph.D.`. */
  degree: string;
  /** Who awarded it. */
  institution: string;
  /** Field of study. */
  area?: string | undefined;
  /** Year it was awarded. */
  year?: number | undefined;
  /** Web page of the institution. */
  url?: string | undefined;
}

/** An affiliation. */
export interface AffiliationFacts {
  /** What he is or was there. */
  role: string;
  /** The organisation. */
  organisation: string;
  /** When. */
  years?: Years | undefined;
  /** Web page of the organisation. */
  url?: string | undefined;
}

/** A position. */
export interface PositionFacts extends AffiliationFacts {
  /** One or a few sentences: what was done there. */
  summary?: string | undefined;
}

/** A project. */
export interface ProjectFacts {
  /** Its name. */
  title: string;
  /** One or two sentences about it. */
  summary: string;
  /** Where it can be seen. */
  url?: string | undefined;
  /** Day of its release or last change, as `2027-03-01`. */
  date?: string | undefined;
  /** Key words. */
  tags: string[];
  /** Source of its text. */
  body: string;
}

/** An article. */
export interface ArticleFacts {
  /** Name of its entry. */
  id: string;
  /** Its title. */
  title: string;
  /** Day of publication, as `2027-03-01`. */
  date: string;
  /** One or two sentences about it. */
  summary?: string | undefined;
  /** Where it is published, when it is not here. */
  url?: string | undefined;
  /** Who published it. */
  venue?: string | undefined;
  /** Key words. */
  tags: string[];
  /** Source of its text. */
  body: string;
}

/** All facts. Lists are in the order they are shown. The e-mail address is not among them. */
export interface Facts {
  /** Name of the person, and of the site. */
  name: string;
  /** The line under the name. */
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
  /** The page of the CV. */
  cv: Page;
  /** Sections of the home page in their order. */
  sections: SectionFacts[];
  /** The layers of the essay, from the hardware up. */
  layers: LayerFacts[];
  /** The books. */
  books: BookFacts[];
  /** The positions. */
  experience: PositionFacts[];
  /** The degrees. */
  education: DegreeFacts[];
  /** The affiliations. */
  affiliations: AffiliationFacts[];
  /** The patents. */
  patents: Patent[];
  /** The projects. */
  projects: ProjectFacts[];
  /** The articles. */
  writing: ArticleFacts[];
}
