/** Pages as sheets of paper, read back from the PDF the browser prints. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { findProgram } from '#lib/programs.ts';
import { expect, paths, test } from '../support/every-page.ts';
import { notRun } from '../support/tools.ts';

const pdftotext = findProgram('pdftotext');

/** Text of each sheet, a line each line. */
async function sheets(page: Page, format: string): Promise<string[][]> {
  const input = await page.pdf({ format });
  const text = execFileSync(pdftotext ?? '', ['-layout', '-', '-'], { input, encoding: 'utf8' });
  const lines = (sheet: string) =>
    sheet
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter(Boolean);
  return text.split('\f').map(lines).slice(0, -1);
}

/** Without spaces: how wide one is depends on the font at hand. */
const tight = (line = '') => line.replaceAll(' ', '');

if (!pdftotext) notRun('sheets of paper', 'pdftotext is not installed');
test.skip(!pdftotext, 'pdftotext is not installed');

for (const format of ['A4', 'Letter'])
  for (const path of paths)
    test(`${path} on ${format}: each sheet has its number, the first says whose it is, no control is printed`, async ({
      page,
    }) => {
      await page.goto(path);
      const printed = await sheets(page, format);
      expect(printed.map((lines) => tight(lines.at(-1)))).toEqual(
        printed.map((_, index) => `${index + 1}/${printed.length}`),
      );
      const address = `leoustc.com${path}`.replace(/(\/|\.html)$/, '');
      expect(tight(printed[0]?.[0])).toBe(`Dr.Leo·${address}`);
      expect(
        printed.flat().filter((line) => /^(Search|Skip to content|Reset|Copy.*|Show all|Download:.*)$/.test(line)),
      ).toEqual(path.endsWith('/search/') ? ['Search'] : []);
    });

for (const [path, head] of [
  ['./', 'No. Patent ID Title'],
  ['patents/', 'No. Patent ID Title Topic Kind Filed Published Granted'],
] as const)
  test(`the table of ${path} has its head on every sheet`, async ({ page }) => {
    await page.goto(path);
    const printed = await sheets(page, 'A4');
    const rows = (lines: string[]) => lines.filter((line) => /^\d+ (US|CN|20)\d/.test(line)).length;
    const withRows = printed.filter((lines) => rows(lines) > 0);
    expect(withRows).toHaveLength(2);
    expect(withRows.map((lines) => lines.filter((line) => tight(line) === tight(head)).length)).toEqual([1, 1]);
    expect(printed.reduce((sum, lines) => sum + rows(lines), 0)).toBe(21);
  });

for (const format of ['A4', 'Letter'])
  test(`no caption, summary or label ends a sheet of the essay on ${format}, in whole or in part`, async ({ page }) => {
    await page.goto('layers/');
    const labels = (
      await page
        .locator('caption, summary, h2, h3, h4, .evidence dt, p:has(+ .multiples), .figure .title')
        .allTextContents()
    ).map((text) => text.replace(/\s+/g, ' ').trim());
    const last = (await sheets(page, format)).map((lines) => lines.at(-2) ?? '');
    expect(labels.length).toBeGreaterThan(24);
    expect(last.filter((line) => labels.some((label) => tight(label).includes(tight(line))))).toEqual([]);
  });
