/** The owner's own records, read back from the forms people download: PDF, vCard, JSON Resume, CSV. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { CONTENT_DIR, OUT_DIR } from '#lib/env.ts';
import { findProgram } from '#lib/tools/programs.ts';
import { readBuilt } from '../support/html.ts';
import { notRun } from '../support/tools.ts';

const content = (file: string) => JSON.parse(readFileSync(path.join(CONTENT_DIR, file), 'utf8'));
const patents: { id: string; title: string }[] = content('patents.json').patents;
const education: { degree: string; institution: string }[] = content('education.json').education;
const affiliations: { role: string; organisation: string }[] = content('affiliations.json').affiliations;
const books = ['Beyond Algorithms', 'Behind Algorithms', 'Between Algorithms'];

const pdftotext = findProgram('pdftotext');
if (!pdftotext) notRun('the text of the PDF', 'pdftotext is not installed');

test.runIf(pdftotext)('the PDF says all of it, in the order of the page', () => {
  const text = execFileSync(pdftotext ?? '', ['-layout', path.join(OUT_DIR, 'cv.pdf'), '-'], {
    encoding: 'utf8',
  }).replace(/\s+/g, ' ');
  const wanted = [
    'Dr. Leo',
    'Embracing the Future of AGI!',
    'info@leoustc.com',
    ...books,
    ...education.flatMap(({ degree, institution }) => [degree, institution]),
    ...affiliations.map(({ role, organisation }) => `${role}, ${organisation}`),
    ...patents.flatMap(({ id, title }) => [id, title]),
  ];
  let from = 0;
  for (const each of wanted) {
    const at = text.indexOf(each, from);
    expect([each, at >= from]).toEqual([each, true]);
    from = at + each.length;
  }
});

test('the vCard names the same person', () => {
  const card = new ICAL.Component(ICAL.parse(readBuilt('leo.vcf')));
  expect(card.getFirstPropertyValue('fn')).toBe('Dr. Leo');
  expect(card.getFirstPropertyValue('email')).toBe('info@leoustc.com');
  expect(card.getAllProperties('url').map((each) => each.getFirstValue())).toEqual([
    'https://leoustc.com/',
    'https://github.com/leoustc',
  ]);
});

test('JSON Resume and CSV hold the same records', () => {
  const resume = JSON.parse(readBuilt('resume.json'));
  expect(resume.basics).toMatchObject({
    name: 'Dr. Leo',
    email: 'info@leoustc.com',
  });
  expect(
    resume.education.map(({ studyType, institution }: Record<string, string>) => [studyType, institution]),
  ).toEqual(education.map(({ degree, institution }) => [degree, institution]));
  const rows: Record<string, string>[] = parse(readBuilt('patents.csv'), { bom: true, columns: true });
  expect(rows.map((row) => [row['Patent ID'], row['Title']])).toEqual(patents.map(({ id, title }) => [id, title]));
});
