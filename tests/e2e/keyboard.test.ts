import { expect, paths, scrollThrough, test } from '../support/every-page.ts';
import { listStops, lookAtFocus, startAtTop } from '../support/in-page.ts';

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

for (const path of paths) {
  for (const [device, viewport] of Object.entries(devices)) {
    test(`the Tab key visits everything on ${path} in its order, in sight (${device})`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(path);
      // Figures that run have one more stop each: the cell of a picture.
      await scrollThrough(page);
      await page.waitForLoadState('networkidle');
      const wanted = await page.evaluate(listStops);
      await page.evaluate(startAtTop);
      const visited: string[] = [];
      const faults: string[] = [];
      for (let step = 0; step <= wanted.length; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(lookAtFocus);
        if (stop === undefined || stop.name === visited[0]) break;
        visited.push(stop.name);
        faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(visited).toEqual(wanted);
    });
  }

  test(`on ${path} the first stop skips to the content`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(startAtTop);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(followsMain)).toBe(true);
  });
}

for (const [device, viewport] of Object.entries(devices))
  test(`a link in the notes of a figure shows the whole of its focus (${device})`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('layers/');
    const notes = page.locator('.figure details');
    for (const note of await notes.all()) await note.locator('summary').press('Enter');
    const links = await notes.locator('a').all();
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      await link.focus();
      expect(await page.evaluate(lookAtFocus)).toMatchObject({ faults: [] });
    }
  });

/** Whether the focus is in the content or after it. Runs in the page. */
function followsMain(): boolean {
  const main = document.getElementById('main');
  const focus = document.activeElement;
  if (!main || !focus) return false;
  return (
    main.contains(focus) ||
    Boolean(main.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) ||
    focus === document.body
  );
}
