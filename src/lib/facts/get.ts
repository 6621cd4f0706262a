/** Gathers the facts from the collections. */
import {
  getAffiliations,
  getBooks,
  getCvPage,
  getDescription,
  getEducation,
  getExperience,
  getLayers,
  getPatentList,
  getProfile,
  getProjects,
  getSections,
  getWriting,
  sectionNote,
} from '#lib/content/queries.ts';
import { cvFiles } from '#lib/cv/files.ts';
import { once } from '#lib/once.ts';
import { pictureAddress, pictureWidths } from '#lib/pictures/shown.ts';
import { absolute } from '#lib/urls.ts';
import type { Facts } from './facts.ts';

/** Everything the site says. */
export const getFacts = once(async (): Promise<Facts> => {
  const profile = await getProfile();
  const { name, tagline, aboutTitle, email, links } = profile.data;
  return {
    name,
    tagline,
    description: getDescription(profile),
    aboutTitle,
    about: profile.body ?? '',
    image: await imageOf(profile.data.portrait, pictureWidths.portrait),
    hasEmail: email !== undefined,
    links,
    files: Object.values(cvFiles(profile.id)).map(({ label, path }) => ({ label, url: absolute(path) })),
    cv: await getCvPage(),
    sections: await Promise.all(
      (await getSections()).map(async (section) => ({
        id: section.id,
        ...section.data,
        note: await sectionNote(section),
        body: section.body ?? '',
      })),
    ),
    layers: (await getLayers()).map(({ id, data, body }) => ({ id, ...data, body: body ?? '' })),
    books: await Promise.all(
      (await getBooks()).map(async ({ id, data, body }) => ({
        id,
        ...data,
        image: await imageOf(data.cover, pictureWidths.cover),
        layers: data.layers.map((layer) => layer.id),
        body: body?.trim() ?? '',
      })),
    ),
    experience: (await getExperience()).map(({ data }) => data),
    education: (await getEducation()).map(({ data }) => data),
    affiliations: (await getAffiliations()).map(({ data }) => data),
    patents: await getPatentList(),
    projects: (await getProjects()).map(({ data, body }) => ({ ...data, body: body?.trim() ?? '' })),
    writing: (await getWriting()).map(({ id, data, body }) => ({ id, ...data, body: body ?? '' })),
  };
});

type Picture = { src?: ImageMetadata | undefined } | undefined;

const imageOf = async (picture: Picture, widths: Parameters<typeof pictureAddress>[1]) =>
  picture?.src && (await pictureAddress(picture.src, widths));
