import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BASE_PATH } from '#lib/env.ts';
import { findHeadlessChromium, shellName } from '#lib/tools/chromium.ts';
import { expect, paths, test } from '../support/every-page.ts';
import { differences, folder, keep, madeWith, openWithFonts, readShades, takePicture } from '../support/pictures.ts';
import { notRun } from '../support/tools.ts';

const refreshing = process.env['REFRESH_PICTURES'] === '1';
const nameOf = (page: string) =>
  page
    .slice(BASE_PATH.length)
    .replace(/\/$|\.html$/, '')
    .replaceAll('/', '-') || 'home';
const isShell = findHeadlessChromium()?.endsWith(shellName);
/** Other versions, and the one without windows, draw text a little differently. */
const here = (version: string) =>
  `${isShell ? shellName : 'Chromium'} ${version} on ${process.platform}-${process.arch}`;

test.use({ bypassCSP: true });

let said = false;
/** Leaves a picture out, and says so, where another browser than the one of the references would take it. */
function skipElsewhere(version: string, worker: number): void {
  const same = refreshing || madeWith() === here(version);
  if (!same && !said && worker === 0) {
    said = true;
    notRun('pictures', `they were made with ${madeWith() ?? 'nothing'}, this is ${here(version)}`);
  }
  test.skip(!same, 'another browser');
}

for (const page of paths) {
  for (const width of [390, 1440]) {
    for (const scheme of ['light', 'dark'] as const) {
      const file = `${nameOf(page)}-${width}-${scheme}.webp`;

      test(`${page} looks as before (${width}, ${scheme})`, async ({ page: tab, browser }, info) => {
        skipElsewhere(browser.version(), info.parallelIndex);
        await tab.setViewportSize({ width, height: 900 });
        await tab.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await openWithFonts(tab, page);
        const picture = await takePicture(tab);
        if (refreshing) {
          keep(file, picture);
          keep('made-with.txt', `${here(browser.version())}\n`);
          return;
        }
        await info.attach(file, { body: picture, contentType: 'image/webp' });
        const reference = path.join(folder, file);
        expect(existsSync(reference), `${file} is missing: npm run pictures`).toBe(true);
        const found = differences(await readShades(readFileSync(reference)), await readShades(picture));
        expect(found, `look at ${file}; npm run pictures takes it as the new one`).toEqual([]);
      });
    }
  }

  test(`${page} has the outline it had`, async ({ page: tab }) => {
    await tab.goto(page);
    const outline = `${(await tab.evaluate(outlineOf)).join('\n')}\n`;
    const file = `${nameOf(page)}.txt`;
    if (refreshing) {
      keep(file, outline);
      return;
    }
    expect(outline).toBe(readFileSync(path.join(folder, file), 'utf8'));
  });
}

test('one changed word shows', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWithFonts(page, BASE_PATH);
  const before = await readShades(await takePicture(page));
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.textContent?.includes('unlock'));
    walker.currentNode.textContent = walker.currentNode.textContent?.replace('unlock', 'reveal') ?? '';
  });
  const after = await readShades(await takePicture(page));
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, after)).not.toEqual([]);
});

/** Landmarks and headings in their order, indented by their depth. Runs in the page. */
function outlineOf(): string[] {
  const landmarks =
    'header, nav, main, footer, aside, search, [role=search], section[aria-labelledby], section[aria-label]';
  return [...document.body.querySelectorAll(`${landmarks}, h1, h2, h3, h4, h5, h6`)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      let depth = 0;
      for (let up = element.parentElement; up; up = up.parentElement) if (up.matches(landmarks)) depth += 1;
      const labelled = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
      const label = element.getAttribute('aria-label') ?? labelled?.textContent ?? '';
      const text = /^H\d$/.test(element.tagName) ? element.textContent : label;
      return `${'  '.repeat(depth)}${element.tagName.toLowerCase()} ${text.replace(/\s+/g, ' ').trim()}`.trimEnd();
    });
}
