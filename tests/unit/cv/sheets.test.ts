/** The sheets of the CV's PDF, read back: what fits on them and where they end. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Cv } from '#lib/cv/cv.ts';
import { toPdf } from '#lib/cv/pdf.ts';
import { ada, cvOf } from '../../support/cv.ts';

const MM = 72 / 25.4;
const run = (program: string, args: string[], input: Buffer) =>
  execFileSync(program, args, { input, encoding: 'utf8', stdio: 'pipe' });
const textOf = async (cv: Cv, how: string) => run('pdftotext', [how, '-', '-'], await toPdf(cv));

const detail =
  'A summary of three lines: it goes on and on about what was done, for whom and with what, how well it went, what others have made of it since, and what may still come of it in the end.';

/** Every list the content can have, long enough for three sheets. */
const long = (patents: number): Cv => ({
  ...ada,
  about: [detail.repeat(2), detail],
  education: ['B.S.', 'M.S.', 'Ph.D.'].map((degree) => ({ degree, institution: `${degree} college`, area: 'Physics' })),
  books: [1, 2, 3, 4].map((no) => ({ title: `Book ${no}`, blurb: detail, status: 'announced', links: [] })),
  patents: Array.from({ length: patents }, (_, no) => ({ no, id: `US1234${no}`, title: `Patent ${no}` })),
  projects: [1, 2, 3, 4, 5, 6, 7, 8].map((no) => ({
    title: `Project ${no}`,
    date: '2026-01-28',
    summary: detail,
    tags: [],
  })),
  writing: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => ({
    title: `Article ${no}`,
    date: '2026-09-28',
    venue: 'A review',
    summary: detail,
    url: 'https://example.org/',
  })),
});

test('all of it stands on Letter between half an inch of margin when an A4 sheet is printed on it at full size', async () => {
  const words = [
    ...(await textOf(long(40), '-bbox')).matchAll(/<word xMin="(.+)" yMin="(.+)" xMax="(.+)" yMax="(.+)">/g),
  ];
  const numbers = (index: number) => words.map((word) => Number(word[index]));
  expect(words.length).toBeGreaterThan(500);
  expect(Math.min(...numbers(1))).toBeGreaterThan(12.7 * MM);
  expect(Math.max(...numbers(3))).toBeLessThan((210 - 12.7) * MM);
  // Boxes of words are higher than the words: 5.6 points at the name, the highest.
  const height = Math.max(...numbers(4)) - Math.min(...numbers(2)) - 5.6;
  expect(height).toBeLessThan((279.4 - 2 * 12.7) * MM);
  // In the middle of the sheet, so that one cut off at either end loses nothing.
  const middle = (Math.max(...numbers(4)) + Math.min(...numbers(2)) + 5.6) / 2;
  expect(Math.abs(middle - (297 / 2) * MM)).toBeLessThan(2);
});

test('no sheet ends with a heading or within a row', async () => {
  const titles = ada.sections.map(({ title }) => title);
  for (const patents of [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) {
    const sheets = (await textOf(long(patents), '-layout')).split('\f').slice(0, -1);
    const lines = sheets.map((sheet) => sheet.split('\n').filter((line) => line.trim()));
    expect(sheets).toHaveLength(3);
    expect(lines.map((sheet) => sheet.at(-1)?.trim())).toEqual(
      ['1 / 3', '2 / 3', '3 / 3'].map((no) => `Ada Lovelace · ${no}`),
    );
    expect(lines.map((sheet) => sheet.at(-2)?.trim()).filter((line) => titles.includes(line ?? ''))).toEqual([]);
    const starts = new RegExp(`^(${titles.join('|')})|(Book|Project|Article|Patent) \\d|college|Fellow|Patron|Member`);
    expect(lines.slice(1).map((sheet) => starts.test(sheet[0] ?? '') || sheet[0])).toEqual([true, true]);
  }
});

test('a word that is longer than its line is broken, and no other', async () => {
  const whole = 'Donaudampfschifffahrtsgesellschaftskapitän';
  const words = [...(await textOf(cvOf(whole.repeat(5)), '-bbox')).matchAll(/xMin="(.+)" yMin.+xMax="(.+)" yMax/g)];
  expect(Math.max(...words.map(([, , right]) => Number(right)))).toBeLessThan((210 - 20.9) * MM);
  const keys = words.filter(([, left, right]) => Number(left) < 22 * MM && Number(right) < (21 + 31) * MM);
  expect(keys.length).toBeGreaterThan(9);
  expect(await textOf({ ...ada, about: [`${'many words '.repeat(7)}${whole}`] }, '-raw')).toContain(whole);
});

test('a title is bold when there is something under it, whatever the others have', async () => {
  const education = [
    { degree: 'Ph.D.', institution: 'Plainville' },
    { degree: 'M.S.', institution: 'Boldtown', area: 'Physics' },
  ];
  const xml = run('pdftohtml', ['-stdout', '-i', '-xml', '-', '-'], await toPdf({ ...ada, education }));
  const fontOf = (words: string) => new RegExp(`font="(\\d+)">${words}<`).exec(xml)?.[1];
  expect(fontOf('Plainville')).toBe(fontOf('Member, Analytical Society'));
  expect(fontOf('Boldtown')).toBe(fontOf('Flyology'));
  expect(fontOf('Boldtown')).not.toBe(fontOf('Plainville'));
});

test('no line begins with a dash', async () => {
  const about = Array.from({ length: 30 }, (_, count) => `${'a '.repeat(count)}${'scalability—bridging '.repeat(6)}`);
  const lines = (await textOf({ ...ada, about }, '-raw')).split('\n');
  expect(lines.filter((line) => line.startsWith('—'))).toEqual([]);
  expect(lines.filter((line) => line.endsWith('scalability—')).length).toBeGreaterThan(9);
});

test('a text of Hebrew begins at the right', async () => {
  const words = await textOf({ ...ada, tagline: 'שלום עולם' }, '-bbox');
  const [, right] = /xMax="([\d.]+)"[^>]*>[^<]*[םולש]{4}</.exec(words) ?? [];
  expect(Number(right)).toBeCloseTo((210 - 21) * MM, 0);
});
