/** What a page tells search engines in schema.org's words. Every statement comes from the content. */
import type {
  Book,
  BreadcrumbList,
  CreativeWork,
  DataDownload,
  Graph,
  ItemList,
  Person,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import { spans } from '#lib/dates.ts';
import { allPatents, cuts, shown } from '#lib/long-lists.ts';
import { bookPage, listPage, pages } from '#lib/pages.ts';
import { patentExports } from '#lib/patents/exports/index.ts';
import { type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { absolute } from '#lib/urls.ts';
import type { AffiliationFacts, ArticleFacts, BookFacts, Facts } from './facts.ts';

/** Stable names of the things that more than one page speaks of. */
const ids = {
  person: absolute('#person'),
  website: absolute('#website'),
  essay: absolute('layers/#essay'),
  book: ({ id }: Pick<BookFacts, 'id'>) => absolute(`books/${id}/#book`),
  patent: (patent: Patent) => absolute(`patents/#${patentAnchor(patent)}`),
} as const;

/** A page as it describes itself. */
export interface PageFacts {
  /** Path under the base path. */
  path: string;
  /** Title. */
  title: string;
  /** The list it is reached from, between the home page and it. */
  within?: { path: string; title: string } | undefined;
  /** What kind of page it is. */
  type?: 'WebPage' | 'ProfilePage' | 'CollectionPage' | 'AboutPage';
  /** Ids of what it lists. */
  parts?: string[];
  /** The same as files. */
  files?: DataDownload[];
}

/** The home page: the person, the essay and the books. */
export const homeGraph = (facts: Facts): Graph =>
  graph(facts, { path: '', title: facts.name, type: 'ProfilePage' }, ids.person, [
    ...(facts.layers.length > 0 ? [essay(facts)] : []),
    ...facts.books.map(book),
  ]);

/** The essay's page. */
export const layersGraph = (facts: Facts, page: PageFacts): Graph => graph(facts, page, ids.essay, [essay(facts)]);

/** The page of the patents. Of a long list it has the first ones, how many there are, and the files that hold them all. */
export function patentsGraph(facts: Facts, page: PageFacts): Graph {
  const { patents } = facts;
  const collection = { type: 'CollectionPage', ...page } as const;
  const listed = shown(patents, cuts.structuredData);
  const all = allPatents(patents, cuts.structuredData);
  if (!all) return graph(facts, { ...collection, parts: listed.map(ids.patent) }, undefined, listed.map(patent));
  const id = absolute(`${page.path}#list`);
  const list: ItemList = {
    '@type': 'ItemList',
    '@id': id,
    name: all,
    numberOfItems: patents.length,
    itemListOrder: 'https://schema.org/ItemListOrderDescending',
    itemListElement: listed.map((each, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      item: { '@id': ids.patent(each) },
    })),
  };
  const files = patentExports.map(({ file, label, type }): DataDownload => ({
    '@type': 'DataDownload',
    name: `${all}, ${label}`,
    contentUrl: absolute(file),
    encodingFormat: type,
  }));
  return graph(facts, { ...collection, files }, id, [list, ...listed.map(patent)]);
}

/** The page of one book. */
export const bookGraph = (facts: Facts, page: PageFacts, about: BookFacts): Graph =>
  graph(facts, page, ids.book(about), [book(about)]);

/** The page of one article. */
export function articleGraph(facts: Facts, page: PageFacts, { title, date, summary }: ArticleFacts): Graph {
  const id = absolute(`${page.path}#article`);
  const within = listPage('writing', facts.sections);
  return graph(facts, { ...page, within }, id, [
    {
      '@type': 'Article',
      '@id': id,
      headline: title,
      datePublished: date,
      ...(summary && { description: summary }),
      author: { '@id': ids.person },
    },
  ]);
}

/** A page about the person, such as the CV. */
export const aboutGraph = (facts: Facts, page: PageFacts): Graph =>
  graph(facts, { type: 'AboutPage', ...page }, ids.person, facts.books.map(book));

/** A page without a subject of its own, such as a list. */
export const pageGraph = (facts: Facts, page: PageFacts): Graph => graph(facts, page, undefined, []);

/**
 * A graph as the text of a script element: nothing in it can end the element.
 * @param data the graph
 */
export const jsonLd = (data: Graph): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function graph(facts: Facts, page: PageFacts, subject: string | undefined, things: Thing[]): Graph {
  const { path, title, type = 'WebPage', parts, files } = page;
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': ids.website,
    url: absolute(),
    name: facts.name,
    publisher: { '@id': ids.person },
  };
  const trail = absolute(`${path}#breadcrumb`);
  const webPage: WebPage = {
    '@type': type,
    '@id': absolute(`${path}#page`),
    url: absolute(path),
    name: title,
    inLanguage: 'en',
    isPartOf: { '@id': ids.website },
    ...(subject && { mainEntity: { '@id': subject } }),
    ...(parts && { hasPart: parts.map((id) => ({ '@id': id })) }),
    ...(files && { encoding: files }),
    ...(path && { breadcrumb: { '@id': trail } }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [website, webPage, ...(path ? [breadcrumbs(facts, page, trail)] : []), person(facts), ...things],
  };
}

const breadcrumbs = ({ name }: Facts, { path, title, within }: PageFacts, id: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  '@id': id,
  itemListElement: [{ path: '', title: name }, ...(within ? [within] : []), { path, title }].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.title,
    item: absolute(step.path),
  })),
});

function person({ name, tagline, description, image, links, experience, education, affiliations }: Facts): Person {
  return {
    '@type': 'Person',
    '@id': ids.person,
    name,
    url: absolute(),
    description,
    ...(tagline && { disambiguatingDescription: tagline }),
    ...(image && { image }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
    ...(experience.length > 0 && {
      worksFor: experience.flatMap((position) =>
        rolesIn(position).map((role) => ({ ...role, worksFor: organisationOf(position) })),
      ),
    }),
    ...(education.length > 0 && {
      alumniOf: education.map(({ institution, url }) => ({
        '@type': 'CollegeOrUniversity' as const,
        name: institution,
        ...(url && { url }),
      })),
    }),
    ...(affiliations.length > 0 && {
      memberOf: affiliations.flatMap((affiliation) =>
        rolesIn(affiliation).map((role) => ({ ...role, memberOf: organisationOf(affiliation) })),
      ),
    }),
  };
}

/** What someone is or was in an organisation, a role for each span of years. */
const rolesIn = ({ role, years }: AffiliationFacts) =>
  spans(years).map((span) => ({ '@type': 'OrganizationRole' as const, roleName: role, ...span }));

const organisationOf = ({ organisation, url }: AffiliationFacts) => ({
  '@type': 'Organization' as const,
  name: organisation,
  ...(url && { url }),
});

function essay({ sections, layers }: Facts): CreativeWork {
  const title = sections.find(({ list }) => list === 'layers')?.title;
  return {
    '@type': 'CreativeWork',
    '@id': ids.essay,
    ...(title && { name: title }),
    url: absolute(pages.layers.path),
    author: { '@id': ids.person },
    hasPart: layers.map((layer, index) => ({
      '@type': 'CreativeWork' as const,
      '@id': absolute(`layers/#${layer.id}`),
      name: layer.title,
      position: index + 1,
    })),
  };
}

const bookStatus = { announced: 'Announced', preorder: 'Available for order', published: 'Published' } as const;

function book(facts: BookFacts): Book {
  const { title, subtitle, blurb, status, date, isbn, image, links } = facts;
  const page = bookPage(facts);
  return {
    '@type': 'Book',
    '@id': ids.book(facts),
    name: title,
    ...(subtitle && { alternativeHeadline: subtitle }),
    description: blurb,
    ...(image && { image }),
    author: { '@id': ids.person },
    creativeWorkStatus: bookStatus[status],
    ...(isbn && { isbn: isbn.replace(/[- ]/g, '') }),
    ...(status === 'published' && date && { datePublished: date }),
    ...(page && { url: absolute(page) }),
    ...(status !== 'announced' &&
      links.length > 0 && {
        offers: links.map(({ label, url }) => ({
          '@type': 'Offer' as const,
          name: label,
          url,
          ...(status === 'preorder' && { availability: 'https://schema.org/PreOrder' as const }),
        })),
      }),
  };
}

function patent(facts: Patent): CreativeWork {
  const { id, title, topic, published } = facts;
  const { links, kind } = patentFacts(facts);
  return {
    '@type': 'CreativeWork',
    '@id': ids.patent(facts),
    name: title,
    identifier: id,
    creator: { '@id': ids.person },
    ...(kind && { genre: `Patent: ${kind}` }),
    ...(topic && { keywords: topic }),
    ...(published && { datePublished: published }),
    ...(links && { sameAs: links.google }),
  };
}
