/** What the search finds: one record for every thing on the site that has an address of its own. */
import {
  articleHref,
  getAffiliations,
  getBooks,
  getEducation,
  getLayers,
  getPatents,
  getProfile,
  getProjects,
  getSections,
  getWriting,
} from '#lib/content.ts';
import { formatDate, formatYears } from '#lib/dates.ts';
import { patentAnchor } from '#lib/patents.ts';
import { paragraphs } from '#lib/plain-text.ts';
import { href } from '#lib/urls.ts';
import type { SectionList } from '#schemas/sections.ts';

/** One thing that can be found. */
export interface SearchRecord {
  /** Address on the site, with its anchor. */
  url: string;
  /** What it is called. */
  title: string;
  /** What it is, in a word. */
  kind: string;
  /** The text it is found by, besides its title. */
  text: string;
}

const text = (...parts: (string | undefined)[]) => parts.filter((part) => part?.trim()).join('. ');
const bodyText = (entry: { body?: string | undefined }) => paragraphs(entry.body ?? '').join(' ');

/** Everything the search finds, in the order of the site. */
export async function getSearchRecords(): Promise<SearchRecord[]> {
  const sections = await getSections();
  const anchorOf = (list: SectionList) => sections.find(({ data }) => data.list === list)?.id;
  const onHome = (list: SectionList) => href(anchorOf(list) ? `#${anchorOf(list)}` : '');
  const profile = await getProfile();
  return [
    { url: href(), title: profile.data.name, kind: 'Page', text: text(profile.data.tagline, bodyText(profile)) },
    { url: href('cv/'), title: 'CV', kind: 'Page', text: profile.data.name },
    ...sections.map((section) => ({
      url: href(section.data.page ?? `#${section.id}`),
      title: section.data.title,
      kind: 'Section',
      text: text(section.data.nav, bodyText(section)),
    })),
    ...(await getLayers()).map((layer) => ({
      url: href(`layers/#${layer.id}`),
      title: layer.data.title,
      kind: 'Layer',
      text: bodyText(layer),
    })),
    ...(await getBooks()).map((book) => ({
      url: href(book.body?.trim() ? `books/${book.id}/` : `#${book.id}`),
      title: book.data.title,
      kind: 'Book',
      text: text(book.data.subtitle, book.data.blurb, bodyText(book)),
    })),
    ...(await getEducation()).map(({ data }) => ({
      url: onHome('education'),
      title: `${data.degree}, ${data.institution}`,
      kind: 'Education',
      text: text(data.area, data.year?.toString()),
    })),
    ...(await getAffiliations()).map(({ data }) => ({
      url: onHome('affiliations'),
      title: `${data.role}, ${data.organisation}`,
      kind: 'Affiliation',
      text: data.years ? formatYears(data.years) : '',
    })),
    ...(await getPatents()).map(({ data }) => ({
      url: href(`patents/#${patentAnchor(data)}`),
      title: data.title,
      kind: 'Patent',
      text: text(data.id, data.topic, data.publication, data.granted?.id),
    })),
    ...(await getProjects()).map((project) => ({
      url: onHome('projects'),
      title: project.data.title,
      kind: 'Project',
      text: text(project.data.summary, project.data.tags.join(', '), bodyText(project)),
    })),
    ...(await getWriting()).map((article) => ({
      url: articleHref(article),
      title: article.data.title,
      kind: 'Article',
      text: text(article.data.venue, formatDate(article.data.date), article.data.summary, bodyText(article)),
    })),
  ];
}
