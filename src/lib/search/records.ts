/** What the search finds: one record for every thing on the site that has an address of its own. */
import { bookStatusText } from '#lib/books.ts';
import {
  articleHref,
  bookHref,
  getAffiliations,
  getBooks,
  getCvPage,
  getEducation,
  getExperience,
  getLayers,
  getListPage,
  getPatentList,
  getProfile,
  getProjects,
  getSections,
  getWriting,
  sectionNote,
} from '#lib/content/queries.ts';
import { formatDate, formatYears } from '#lib/dates.ts';
import { pages } from '#lib/pages.ts';
import { patentExports } from '#lib/patents/exports/index.ts';
import { grantOf, type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { allText, uses } from '#lib/text/plain.ts';
import { getDownloadsText, getExportsText, getShownFigures } from '#lib/text/rendered.ts';
import { sentences } from '#lib/text/words-of-markup.ts';
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

/** The text of an entry. */
const textOf = ({ body = '' }: { body?: string | undefined }) => allText(body);

/** The state of a patent as its row tells it. */
function patentText(patent: Patent): string {
  const { no, id, topic, layer, publication, filed, published } = patent;
  const granted = grantOf(patent);
  const { officeName, kind } = patentFacts(patent);
  return sentences(
    `No. ${no}`,
    id,
    topic,
    layer?.title,
    publication,
    officeName && `${officeName}, ${kind}`,
    filed && `Filed ${filed}`,
    published && `Published ${published}`,
    granted && `Granted ${[granted.id, granted.date].filter(Boolean).join(' ')}`,
  );
}

/** Everything the search finds, in the order of the site. */
export async function getSearchRecords(): Promise<SearchRecord[]> {
  const sections = await getSections();
  const anchorOf = (list: SectionList) => sections.find(({ data }) => data.list === list)?.id;
  const onHome = (list: SectionList) => href(anchorOf(list) ? `#${anchorOf(list)}` : '');
  const profile = await getProfile();
  const patents = await getPatentList();
  const patentsPage = await getListPage('patents');
  const downloads = await getDownloadsText();
  return [
    { url: href(), title: profile.data.name, kind: 'Page', text: sentences(profile.data.tagline, textOf(profile)) },
    {
      url: href(pages.cv.path),
      title: (await getCvPage()).title,
      kind: 'Page',
      text: sentences(profile.data.name, downloads),
    },
    ...(patents.length === 0
      ? []
      : [
          {
            url: href(patentsPage.path),
            title: patentsPage.title,
            kind: 'Page',
            text: sentences(await getExportsText(), patentExports.map(({ file }) => file).join(', ')),
          },
        ]),
    ...(await Promise.all(
      sections.map(async (section) => ({
        url: href(section.data.page ?? `#${section.id}`),
        title: section.data.title,
        kind: 'Section',
        text: sentences(
          section.data.nav && section.data.title.includes(section.data.nav) ? undefined : section.data.nav,
          await sectionNote(section),
          textOf(section),
          uses(section.body ?? '', ['Downloads']) ? downloads : undefined,
        ),
      })),
    )),
    ...(await getLayers()).map((layer) => ({
      url: href(`layers/#${layer.id}`),
      title: layer.data.title,
      kind: 'Layer',
      text: textOf(layer),
    })),
    ...(await getShownFigures()).map(({ id, title, text }) => ({
      url: href(`layers/#${id}`),
      title,
      kind: 'Figure',
      text,
    })),
    ...(await getBooks()).map((book) => ({
      url: bookHref(book),
      title: book.data.title,
      kind: 'Book',
      text: sentences(book.data.subtitle, book.data.blurb, bookStatusText(book.data), textOf(book)),
    })),
    ...(await getExperience()).map(({ data }) => ({
      url: onHome('experience'),
      title: `${data.role}, ${data.organisation}`,
      kind: 'Experience',
      text: sentences(data.years && formatYears(data.years), data.summary),
    })),
    ...(await getEducation()).map(({ data }) => ({
      url: onHome('education'),
      title: `${data.degree}, ${data.institution}`,
      kind: 'Education',
      text: sentences(data.area, data.year?.toString()),
    })),
    ...(await getAffiliations()).map(({ data }) => ({
      url: onHome('affiliations'),
      title: `${data.role}, ${data.organisation}`,
      kind: 'Affiliation',
      text: data.years ? formatYears(data.years) : '',
    })),
    ...patents.map((patent) => ({
      url: href(`patents/#${patentAnchor(patent)}`),
      title: patent.title,
      kind: 'Patent',
      text: patentText(patent),
    })),
    ...(await getProjects()).map((project) => ({
      url: onHome('projects'),
      title: project.data.title,
      kind: 'Project',
      text: sentences(project.data.summary, project.data.tags.join(', '), textOf(project)),
    })),
    ...(await getWriting()).map((article) => ({
      url: articleHref(article),
      title: article.data.title,
      kind: 'Article',
      text: sentences(article.data.venue, formatDate(article.data.date), article.data.summary, textOf(article)),
    })),
  ];
}
