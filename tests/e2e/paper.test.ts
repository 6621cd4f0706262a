/** Pages as sheets of paper, read back from the PDF the browser prints. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { BASE_PATH } from '#lib/env.ts';
import { findProgram } from '#lib/tools/programs.ts';
import { expect, paths, test } from '../support/every-page.ts';
import { unfold } from '../support/in-page.ts';
import { openWithFonts } from '../support/pictures.ts';
import { notRun } from '../support/tools.ts';

const pdftotext = findProgram('pdftotext');

/** Text of each sheet, a line each line. */
async function sheets(page: Page, format: string): Promise<string[][]> {
  await page.evaluate(() => document.fonts.ready);
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

/** What belongs to what follows it. */
const headings = 'caption, summary, h1, h2, h3, h4, .evidence dt, p:has(+ .multiples), .figure :is(.title, .head)';

/** Whether a line is a heading, part of one, or several beside one another. */
function isHeading(line: string, labels: string[]): boolean {
  const rest = labels.reduce((left, label) => left.replace(label, ''), tight(line));
  return rest === '' || labels.some((label) => label.includes(tight(line)));
}

for (const format of ['A4', 'Letter'])
  for (const path of paths)
    test(`${path} on ${format}: each sheet has its number, the first says whose it is, none ends with a heading, no control is printed`, async ({
      page,
    }) => {
      await page.goto(path);
      const printed = await sheets(page, format);
      expect(printed.map((lines) => tight(lines.at(-1)))).toEqual(
        printed.map((_, index) => `${index + 1}/${printed.length}`),
      );
      // An error has no address of its own.
      const address = `leoustc.com${path.replace('404.html', '')}`.replace(/\/$/, '');
      expect(tight(printed[0]?.[0])).toBe(`Dr.Leo·${address}`);
      const labels = (await page.locator(headings).allTextContents()).map((text) => text.replace(/\s+/g, ''));
      expect(labels.length).toBeGreaterThan(0);
      const ends = printed.map((lines) => lines.at(-2) ?? '');
      expect(ends.filter((line) => isHeading(line, labels))).toEqual(path.endsWith('/search/') ? ['Search'] : []);
      expect(
        printed.flat().filter((line) => /^(Search|Skip to content|Reset|Copy.*|Show all|Download:.*)$/.test(line)),
      ).toEqual(path.endsWith('/search/') ? ['Search'] : []);
    });

for (const path of paths.filter((each) => !each.endsWith('/search/')))
  test(`nothing below the last line of ${path} could take a sheet of its own`, async ({ page }) => {
    await page.setViewportSize({ width: 680, height: 400 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    // What is folded up has its height on a screen only when it is open.
    await page.evaluate(unfold);
    const room = await page.evaluate(async () => {
      const all = document.createRange();
      const bottomOf = (node: Node) => {
        all.selectNodeContents(node);
        return all.getBoundingClientRect().bottom;
      };
      // What is far from the screen is not laid out.
      for (let frame = 0; frame < 10; frame += 1) {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise(requestAnimationFrame);
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let last = 0;
      while (texts.nextNode())
        if (texts.currentNode.textContent?.trim()) last = Math.max(last, bottomOf(texts.currentNode));
      return bottomOf(document.body) - last;
    });
    expect(room).toBeLessThan(20);
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

// How much fits on a sheet depends on the fonts.
test.describe('with the fonts of the site', () => {
  test.use({ bypassCSP: true });

  for (const format of ['A4', 'Letter'])
    test(`the CV is one sheet of ${format}`, async ({ page }) => {
      await openWithFonts(page, `${BASE_PATH}cv/`);
      const [sheet, ...more] = await sheets(page, format);
      expect(more).toEqual([]);
      expect(tight(sheet?.at(-2))).toBe('CN107819704AScalableWirelessMediaAppforEdgeComputing');
    });

  test('the four layers stand on one sheet of the home page', async ({ page }) => {
    await openWithFonts(page, BASE_PATH);
    const printed = await sheets(page, 'A4');
    const layers = ['GPU&NVLink', 'RDMA&Networking', 'Kubernetes&Scheduling', 'AI-NativeApplicationStack'];
    expect(printed).toHaveLength(4);
    expect(
      (printed[1] ?? []).filter((line) => layers.some((layer) => tight(line).replace(/^\d/, '') === layer)),
    ).toHaveLength(4);
  });
});

test('a list says where on other sites its entries are', async ({ page }) => {
  await page.goto('writing/');
  const [sheet] = await sheets(page, 'A4');
  expect(sheet?.map(tight)).toContain('Anarticleonanothersite(https://example.org/article)');
});
