/** The CV as a PDF, typeset at build time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';
import { keep } from '#lib/keep.ts';
import { TYPESETTING } from '#lib/typeset/sources.ts';
import { typeset } from '#lib/typeset/typeset.ts';
import { shortAddress } from '#lib/urls.ts';
import type { Cv } from './cv.ts';
import template from './cv.typ?raw';
import { cvSheet } from './sheet.ts';

/** The CV as an accessible PDF, typeset once. The same CV gives the same bytes. */
export async function toPdf(cv: Cv): Promise<Buffer> {
  const contacts = [
    ...(cv.email ? [{ text: cv.email, url: `mailto:${cv.email}` }] : []),
    ...[cv.url, ...cv.links.map(({ url }) => url)].map((url) => ({ text: shortAddress(url), url })),
  ];
  const { name, tagline, about } = cv;
  const data = { name, tagline, about, contacts, sections: cvSheet(cv) };
  const how = TYPESETTING.map((file) => readFileSync(path.join(ROOT, file)));
  const file = await keep('cv/*.pdf', [...how, template, JSON.stringify(data)], async () =>
    (await typeset(template, data)).pdf(),
  );
  return readFileSync(file);
}
