/** Gathers the CV from the collections. */
import {
  getAffiliations,
  getBooks,
  getEducation,
  getPatents,
  getProfile,
  getProjects,
  getSections,
  getWriting,
} from '#lib/content.ts';
import { parsePatentNumber, patentLinks } from '#lib/patent-number.ts';
import { paragraphs } from '#lib/plain-text.ts';
import { absolute } from '#lib/urls.ts';
import type { Cv } from './cv.ts';
import { cvSections } from './sections.ts';

/** The CV of the profile. */
export async function getCv(): Promise<Cv> {
  const { id, body, data } = await getProfile();
  const dataOf = <T>(entries: { data: T }[]) => entries.map((entry) => entry.data);
  return {
    id,
    name: data.name,
    tagline: data.tagline,
    about: paragraphs(body ?? ''),
    email: data.email,
    url: absolute(),
    links: data.links,
    sections: cvSections((await getSections()).map(({ id, data, body = '' }) => ({ id, ...data, body }))),
    education: dataOf(await getEducation()),
    affiliations: dataOf(await getAffiliations()),
    books: (await getBooks()).map(({ id, data, body }) => ({
      ...data,
      url: body?.trim() ? absolute(`books/${id}/`) : undefined,
    })),
    patents: dataOf(await getPatents()).map(({ no, id, title, publication, published }) => {
      const number = parsePatentNumber(publication ?? id);
      const url = number?.form === 'publication' ? patentLinks(number).google : undefined;
      return { no, id, title, url, published };
    }),
    projects: dataOf(await getProjects()),
    writing: (await getWriting()).map(({ id, data }) => ({ ...data, url: data.url ?? absolute(`writing/${id}/`) })),
  };
}
