/** The CV as a PDF, typeset at build time. */
import { typeset } from '#lib/typeset/typeset.ts';
import type { Cv } from './cv.ts';
import template from './cv.typ?raw';
import { cvSheet } from './sheet.ts';

/** The CV as an accessible PDF. The same CV gives the same bytes. */
export async function toPdf(cv: Cv): Promise<Buffer> {
  const contacts = [
    ...(cv.email ? [{ text: cv.email, url: `mailto:${cv.email}` }] : []),
    ...[cv.url, ...cv.links.map(({ url }) => url)].map((url) => ({ text: shortAddress(url), url })),
  ];
  const { name, tagline, about } = cv;
  return (await typeset(template, { name, tagline, about, contacts, sections: cvSheet(cv) })).pdf;
}

/** An address as it is printed: `https://github.com/leoustc/` → `github.com/leoustc`. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
