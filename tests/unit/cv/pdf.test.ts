import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toPdf } from '#lib/cv/pdf.ts';
import { ada, cvOf } from '../../support/cv.ts';
import { nastyTexts } from '../../support/nasty.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cv-'));
const file = path.join(folder, 'cv.pdf');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
let pdf: Buffer;

beforeAll(async () => {
  pdf = await toPdf(ada);
  writeFileSync(file, pdf);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Text of a PDF, white space collapsed: in the order of the file, or as it is laid out. */
function textOf(bytes: Buffer, order: '-raw' | '-layout' = '-raw'): string {
  const name = path.join(folder, 'text.pdf');
  writeFileSync(name, bytes);
  return run('pdftotext', order, name, '-').replace(/\s+/g, ' ').trim();
}

test('has no error that qpdf can find', () => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
});

test('is tagged, titled and without a date', () => {
  const info = run('pdfinfo', file);
  expect(info).toMatch(/^Title: +Ada Lovelace · CV$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(info).toMatch(/^Page size: .*\(A4\)$/m);
  expect(info).not.toMatch(/Date/);
  expect(run('pdfinfo', '-meta', file)).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('embeds every font, none of them of the machine', () => {
  const fonts = run('pdffonts', file).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+site-.+ yes yes yes /);
});

test('reads in order', () => {
  expect(textOf(pdf)).toBe(
    'Ada Lovelace Poetical science ada@example.org · example.org · github.com/ada First paragraph. Second paragraph. ' +
      'Skills Tables Logarithms Books Published September 1, 1843 Notes: A to G On the engine. Publisher · Library Coming soon Flyology On wings. ' +
      'Experience 1842–1852 Analyst, Engine Works Wrote programs. ' +
      'Education Ph.D. University of London Mathematics, 1836 ' +
      'Affiliations 1833, 1834, 1836 Member, Analytical Society 1840–today Fellow, Royal Institution Patron, Polytechnic ' +
      'Selected Patents US1234567B2 Looping unknown 7 Cards Projects Engine A computer. · brass ' +
      'Writing August 1, 1843 Sketch Memoirs Ada Lovelace · 1 / 1',
  );
});

test('marks headings, lists and links for assistive software', () => {
  const structure = run('pdfinfo', '-struct-text', file);
  expect(structure).toMatch(/^ +H1 /m);
  expect(structure.match(/^ +H2 /gm)).toHaveLength(8);
  expect(structure.match(/^ +LI /gm)).toHaveLength(12);
  expect(structure.match(/^ +Link /gm)).toHaveLength(9);
});

test('has real links', () => {
  const links = run('pdfinfo', '-url', file);
  for (const url of [
    'mailto:ada@example.org',
    'https://github.com/ada',
    'https://example.net/notes',
    'https://example.org/books/notes/',
  ])
    expect(links).toContain(url);
});

test('is the same to the byte the second time', async () => {
  vi.resetModules();
  const fresh = await import('#lib/cv/pdf.ts');
  expect((await fresh.toPdf(ada)).equals(pdf)).toBe(true);
});

test.each(Object.entries(nastyTexts).filter(([name]) => name !== 'rightToLeft'))(
  'prints %s as they are',
  async (_, text) => {
    expect(textOf(await toPdf(cvOf(text))).replaceAll(' ', '')).toContain(text.replace(/\s+/g, ''));
  },
);

test('prints Hebrew and Arabic in their own order', async () => {
  expect(textOf(await toPdf(cvOf('שלום עולם')), '-layout')).toContain('שלום עולם');
  // Its font draws the dot of the last letter but one apart, and pdftotext reads that letter twice.
  expect(textOf(await toPdf(cvOf('مرحبا')), '-layout')).toMatch(/مرحبب?ا/);
});

test('prints marks and joiners that stand alone after a line break', async () => {
  const about = ['\r\ufe0e\ufe0c', '🥂\r\r\t\u200d\t\r🧜', '㈣\r\u05ab\u200d㈢', '\u0301\u0301'];
  expect((await toPdf({ ...ada, about })).length).toBeGreaterThan(0);
});

test('prints a Chinese character by its other code, which the fonts lack', async () => {
  expect(textOf(await toPdf({ ...ada, tagline: '\uf90c\uf92d' }))).toContain('\u5948\u4f86');
});

test('names a character that no font of the project has', async () => {
  await expect(toPdf({ ...ada, name: 'Leo \u{12000}' })).rejects.toThrow('No font of the project can show \u{12000}');
});
