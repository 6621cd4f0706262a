/** The CV in the JSON Resume schema, https://jsonresume.org/schema. */
import { fullTitle } from '#lib/books.ts';
import { spans } from '#lib/dates.ts';
import type { PositionFacts } from '#lib/facts/facts.ts';
import { toUri } from '#lib/urls.ts';
import type { Cv, Row } from './cv.ts';
import { cvFiles } from './files.ts';

/**
 * The CV as a JSON Resume document. Positions and then affiliations are work, patents and published books publications,
 * unpublished books projects. The section named `skills` is its skills. Other texts are left out: nothing in them says
 * what each part is.
 */
export function toJsonResume(cv: Cv) {
  const published = cv.books.filter(({ status }) => status === 'published');
  const planned = cv.books.filter(({ status }) => status !== 'published');
  const positions: PositionFacts[] = [...cv.experience, ...cv.affiliations];
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: cv.name,
      email: cv.email,
      url: cv.url,
      summary: cv.about.join('\n\n') || undefined,
      profiles: cv.links.map(({ label, url }) => ({ network: label, url: uri(url) })),
    },
    education: cv.education.map(({ degree, institution, area, year, url }) => ({
      institution,
      url: uri(url),
      area,
      studyType: degree,
      endDate: year === undefined ? undefined : String(year),
    })),
    work: positions.flatMap(({ role, organisation, years, url, summary }) =>
      spans(years).map((span) => ({ name: organisation, position: role, url: uri(url), ...span, summary })),
    ),
    skills: cv.sections.find(({ id }) => id === 'skills')?.rows.map(skill),
    publications: [
      ...published.map(({ title, subtitle, blurb, date, url, links }) => ({
        name: fullTitle(title, subtitle),
        releaseDate: date,
        url: uri(url ?? links[0]?.url),
        summary: blurb,
      })),
      ...cv.writing.map(({ title, date, venue, summary, url }) => ({
        name: title,
        publisher: venue,
        releaseDate: date,
        url: uri(url),
        summary,
      })),
      ...cv.patents.map(({ id, title, url, published }) => ({
        name: title,
        releaseDate: published,
        url,
        summary: `Patent ${id}`,
      })),
    ],
    projects: [
      ...cv.projects.map(({ title, summary, url, date, tags }) => ({
        name: title,
        description: summary,
        keywords: tags,
        endDate: date,
        url: uri(url),
      })),
      ...planned.map(({ title, subtitle, blurb, url, links }) => ({
        name: fullTitle(title, subtitle),
        description: blurb,
        url: uri(url ?? links[0]?.url),
        type: 'book',
      })),
    ],
    meta: { canonical: cv.url + cvFiles(cv.id).resume.path, version: 'v1.0.0' },
  };
}

/** `Languages: C, Go` as a skill with keywords, or words that are a skill themselves. */
const skill = ({ key, title, detail = '' }: Row) => {
  // What stands in brackets is one thing with the word before it, and so is what a comma divides in a number.
  const words = (key ? title : detail).split(/(?:,(?!(?<=\d,)\d)|[，、;])\s*(?![^(（]*[)）])/);
  const keywords = words.map((word) => word.replace(/^and /, '')).filter(Boolean);
  return { name: key ?? title, keywords: keywords.length > 0 ? keywords : undefined };
};

const uri = (url: string | undefined): string | undefined => url && toUri(url);

/** The JSON Resume document as the text of its file. */
export const formatJsonResume = (cv: Cv): string => `${JSON.stringify(toJsonResume(cv), null, 2)}\n`;
