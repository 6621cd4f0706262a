/** What the site knows of a patent: the record, and what follows from its number. */
import { type Facet, facetsOf } from './filter.ts';
import { type Office, type PatentNumber, parsePatentNumber, patentLinks } from './number.ts';

/** The layer of the essay a record belongs to. */
export interface LayerTag {
  /** File name of the layer, its anchor on `/layers/`. */
  id: string;
  /** Title of the layer. */
  title: string;
  /** Colour of the layer. */
  hue: string;
}

/** One patent, with its layer resolved. Fields that are absent are not known. */
export interface Patent {
  /** The owner's own number. */
  no: number;
  /** Patent ID as the owner writes it. */
  id: string;
  /** Title. */
  title: string;
  /** Topic. */
  topic?: string | undefined;
  /** Layer of the essay it is evidence for. */
  layer?: LayerTag | undefined;
  /** Publication number, when `id` is not a complete one. */
  publication?: string | undefined;
  /** Date of filing: `2022`, `2022-03` or `2022-03-28`. */
  filed?: string | undefined;
  /** Date of publication. */
  published?: string | undefined;
  /** The granted patent. */
  granted?: { id: string; date?: string | undefined } | undefined;
  /** Page the dates and the grant were read from. */
  source?: string | undefined;
}

/** What a patent's number proves. Every field is absent when the number is not one any office gives out. */
export interface PatentFacts {
  /** Office that gave the number. */
  office?: Office;
  /** Name of the office's country or region. */
  officeName?: string;
  /** The kind of document, in words. */
  kind?: string;
  /** The number of the publication without marks, `US20120290696A1`; absent when it is that of an application. */
  publication?: string;
  /** Whether the number is that of a right that has been granted. */
  isGrant?: boolean;
  /** Public pages of the publication. */
  links?: { google: string; espacenet: string };
}

const officeNames: Record<Office, string> = {
  US: 'United States',
  EP: 'Europe',
  WO: 'WIPO',
  CN: 'China',
  JP: 'Japan',
  KR: 'Korea',
};

/** Reads the facts off a patent's publication number or, without one, its ID. */
export function patentFacts({ id, publication }: Pick<Patent, 'id' | 'publication'>): PatentFacts {
  const number = parsePatentNumber(publication ?? id);
  if (!number) return {};
  const links = publicationLinks(number);
  return {
    office: number.office,
    officeName: officeNames[number.office],
    kind: number.kindText,
    isGrant: number.isGrant,
    ...(links && { links, publication: number.number }),
  };
}

/** Google Patents page of a granted patent; undefined when its number is malformed. */
export const grantLink = (id: string): string | undefined => {
  const number = parsePatentNumber(id);
  return number && publicationLinks(number)?.google;
};

const publicationLinks = (number: PatentNumber) => (number.form === 'publication' ? patentLinks(number) : undefined);

/** Anchor of a patent's row. */
export const patentAnchor = ({ no }: Pick<Patent, 'no'>): string => `patent-${no}`;

/** The grant: as the owner has recorded it, or the patent itself when its number is that of one. */
export function grantOf(patent: Patent): Patent['granted'] {
  const { granted, publication, id } = patent;
  return granted ?? (patentFacts(patent).isGrant ? { id: publication ?? id } : undefined);
}

/** What the list of patents can be narrowed by. */
export function patentFacets(patent: Patent): Record<Facet, string> {
  const { topic, layer } = patent;
  const { officeName: office, kind, links } = patentFacts(patent);
  return facetsOf({ office, kind, granted: grantOf(patent), topic, layer: layer?.title, linked: links });
}

/** How many patents have each topic and office, most frequent topic first. */
export function countByTopic(patents: Patent[]): { topic: string; total: number; offices: [string, number][] }[] {
  const all = patents.map(patentFacets);
  const rank = new Map(countBy(all, ({ office }) => office).map(([office], index) => [office, index]));
  return countBy(all, ({ topic }) => topic).map(([topic, total]) => {
    const offices = countBy(
      all.filter((each) => each.topic === topic),
      ({ office }) => office,
    );
    return { topic, total, offices: offices.sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)) };
  });
}

/** Values with their number, most frequent first, then by the alphabet. */
export function countBy<T>(items: T[], fieldOf: (item: T) => string | undefined): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = fieldOf(item);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'));
}
