/** The CV as a PDF, typeset at build time. */
import { typeset } from '#lib/typeset/typeset.ts';
import { shortAddress } from '#lib/urls.ts';
import type { Cv } from './cv.ts';
import template from './cv.typ?raw';
import { cvSheet } from './sheet.ts';

const made = new Map<string, Promise<Buffer>>();

/** The CV as an accessible PDF, typeset once. The same CV gives the same bytes. */
export function toPdf(cv: Cv): Promise<Buffer> {
  const contacts = [
    ...(cv.email ? [{ text: cv.email, url: `mailto:${cv.email}` }] : []),
    ...[cv.url, ...cv.links.map(({ url }) => url)].map((url) => ({ text: shortAddress(url), url })),
  ];
  const { name, tagline, about } = cv;
  const data = { name, tagline, about, contacts, sections: cvSheet(cv) };
  const key = JSON.stringify(data);
  const pdf = made.get(key) ?? typeset(template, data).then((document) => document.pdf());
  made.set(key, pdf);
  return pdf;
}
