/** Gathers the CV from the collections. */
import {
  getAffiliations,
  getBooks,
  getEducation,
  getExperience,
  getPatents,
  getProfile,
  getProjects,
  getSections,
  getWriting,
} from '#lib/content/queries.ts';
import { articlePage, bookPage } from '#lib/pages.ts';
import { patentFacts } from '#lib/patents/patents.ts';
import { paragraphs } from '#lib/text/plain.ts';
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
    experience: dataOf(await getExperience()),
    education: dataOf(await getEducation()),
    affiliations: dataOf(await getAffiliations()),
    books: (await getBooks()).map((book) => {
      const page = bookPage(book);
      return { ...book.data, url: page && absolute(page) };
    }),
    patents: dataOf(await getPatents()).map((patent) => {
      const { no, id, title, published } = patent;
      return { no, id, title, url: patentFacts(patent).links?.google, published };
    }),
    projects: dataOf(await getProjects()),
    writing: (await getWriting()).map(({ id, data }) => ({
      ...data,
      url: data.url ?? absolute(articlePage({ id })),
    })),
  };
}
