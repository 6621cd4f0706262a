/** The page with ten thousand patents, made from the rows it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Locator, type Page, expect as playwrightExpect, test } from '@playwright/test';
import { startTabbing } from '#components/patents/start-tabbing.ts';
import { OUT_DIR } from '#lib/env.ts';
import { inGroups } from '#lib/patents/row-groups.ts';

/** The rows are read in slices, which other tests at work beside this one make slow. */
const expect = playwrightExpect.configure({ timeout: 30_000 });

test.describe.configure({ timeout: 180_000 });

const COUNT = 10_000;
const ALL = '10,000 patents';

/** Serves the built page with its rows repeated. */
async function open(page: Page, count = COUNT, address = 'patents/'): Promise<void> {
  const html = readFileSync(path.join(OUT_DIR, 'patents/index.html'), 'utf8');
  const rows = [...html.matchAll(/<tr id="patent-\d+">.*?<\/tr>/gs)].map(([row]) => row);
  const numbered = Array.from({ length: count }, (_, index) =>
    (rows[index % rows.length] ?? '')
      .replaceAll(/patent-\d+/g, `patent-${index + 1}`)
      .replace(/>\d+<\/a>/, `>${index + 1}</a>`),
  );
  const groups = inGroups(numbered).map((group) => `<tbody>${group.join('')}</tbody>`);
  const body = html
    .replace(/<patent-table[^>]*>/, `<script>${startTabbing}</script><patent-table>`)
    .replace(/<tbody.*<\/tbody>/s, groups.join(''));
  await page.route(/\/patents\/(\?|$)/, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(address);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ten thousand patents are all there, and one can be linked to', async ({ page }) => {
    await open(page);
    await expect(page.locator('tbody tr')).toHaveCount(COUNT);
    await page.goto('patents/#patent-7777');
    await expect(page.locator('#patent-7777')).toBeInViewport();
  });
});

test.describe('with a policy that lets the page be changed', () => {
  test.use({ bypassCSP: true });

  test('the first Tab goes to the first link and lays out no group for it', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('status')).toHaveText(ALL);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const layouts = async () =>
      (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ??
      Number.NaN;
    const before = await layouts();
    await page.keyboard.press('Tab');
    // Looking for the link by its role would lay out all of them.
    expect((await layouts()) - before).toBeLessThan(20);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to content');
  });
});

const rows = (page: Page) => page.locator('tbody:not(.away) tr');
const filter = (page: Page) => page.getByRole('searchbox');
/**
 * Resolves when there is such an element to be seen. An expectation that finds none describes the whole page to itself
 * each time, which of ten thousand rows takes longer than an expectation may.
 */
const appears = (locator: Locator) => locator.waitFor();
/** The number of rows found, as the page tells it: `1,234 of 10,000 patents`. */
const announced = async (page: Page) =>
  Number((await page.getByRole('status').textContent())?.split(' ')[0]?.replace(',', ''));

/** What each frame from the field's next event on puts in and changes otherwise, from the first change to frames that bring none. */
function framesAfter(page: Page, event: 'input' | 'focus'): Promise<{ rows: number; groups: number; other: number }[]> {
  return page.evaluate(
    (event) =>
      new Promise((resolve) => {
        const table = document.querySelector('table');
        if (!table) return;
        const records: MutationRecord[] = [];
        const observer = new MutationObserver((more) => records.push(...more));
        observer.observe(table, { subtree: true, childList: true, attributes: true, characterData: true });
        const frames: { rows: number; groups: number; other: number }[] = [];
        let still = Number.NEGATIVE_INFINITY;
        const onFrame = () => {
          records.push(...observer.takeRecords());
          const frame = { rows: 0, groups: 0, other: 0 };
          for (const { type, target, addedNodes } of records.splice(0))
            if (type === 'attributes' && target instanceof Element && target.matches('tbody')) frame.groups += 1;
            else if (type === 'childList' && target instanceof Element && target.matches('tbody'))
              frame.rows += addedNodes.length;
            else frame.other += 1;
          frames.push(frame);
          still = frame.rows + frame.groups + frame.other > 0 ? 0 : still + 1;
          if (still > 30) resolve(frames);
          else requestAnimationFrame(onFrame);
        };
        // Callbacks of a frame run in the order they were asked for, so this one is after the page's own.
        document
          .querySelector('input[type=search]')
          ?.addEventListener(event, () => requestAnimationFrame(onFrame), { once: true });
      }),
    event,
  );
}

test('ten thousand rows stay in the page until somebody filters, and return when he leaves', async ({ page }) => {
  await open(page);
  const status = page.getByRole('status');
  await expect(status).toHaveText(ALL);
  await expect(rows(page)).toHaveCount(COUNT);
  await page.keyboard.press('/');
  await expect(status).toHaveText(`${ALL}, the first 100 shown`);
  await expect(rows(page)).toHaveCount(100);
  await filter(page).blur();
  await expect(status).toHaveText(ALL);
  await expect(rows(page)).toHaveCount(COUNT);
  expect(await page.locator('tbody th').allTextContents()).toHaveLength(COUNT);
});

test('no frame after a key puts in more than a few rows, however many are found', async ({ page }) => {
  await open(page);
  await filter(page).focus();
  await appears(page.getByRole('button', { name: 'Show all' }));
  const seen = framesAfter(page, 'input');
  await filter(page).fill('77');
  const frames = await seen;
  // Number 9777, 9771 and so on: none of the first hundred rows has it, so the answer is new as a whole.
  expect(frames[0]).toEqual({ rows: 0, groups: 0, other: 0 });
  const first = frames.findIndex(({ rows }) => rows > 0);
  expect(frames[first]?.rows).toBe(5);
  // On a busy machine they may take more than one frame to be hidden.
  expect(frames.slice(0, first + 1).reduce((sum, { groups }) => sum + groups, 0)).toBe(3);
  expect(frames.slice(0, first + 1).every(({ other }) => other === 0)).toBe(true);
  for (const frame of frames) expect(frame.rows).toBeLessThanOrEqual(5);
  await expect(rows(page)).toHaveCount(100);
});

/** Ten thousand rows and some, of which hiding twenty groups a frame leaves nineteen to the last. */
const UNEVEN = 10_075;

test('no frame hides more than some groups of ten thousand rows', async ({ page }) => {
  await open(page, UNEVEN);
  const seen = framesAfter(page, 'focus');
  await filter(page).focus();
  const frames = await seen;
  for (const { rows, groups } of frames) {
    expect(rows).toBe(0);
    expect(groups).toBeLessThanOrEqual(20);
  }
  await expect(page.locator('tbody.away')).toHaveCount(399);
  await expect(rows(page)).toHaveCount(100);
});

test('no frame hides more than some groups of ten thousand rows for an answer', async ({ page }) => {
  await open(page, UNEVEN);
  await expect(page.getByRole('status')).toHaveText('10,075 patents');
  const seen = framesAfter(page, 'input');
  // As from a program that fills forms in: the table is whole, as nobody has been in the field.
  await filter(page).evaluate((field: HTMLInputElement) => {
    field.value = '77';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const frames = await seen;
  for (const { groups } of frames) expect(groups).toBeLessThanOrEqual(20);
  await expect(rows(page)).toHaveCount(100);
});

test('hidden rows are nowhere: not in the accessible tree, not found by name, not on paper', async ({ page }) => {
  await open(page);
  await expect(page.locator('#patent-7777')).toBeVisible();
  await filter(page).fill('zzz');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('#patent-7777')).toBeHidden();
  await expect(page.getByRole('row')).toHaveCount(1);
  expect(await page.locator('table').evaluate((table) => table.getBoundingClientRect().height)).toBeLessThan(200);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#patent-7777')).toBeHidden();
});

test('a key pressed before the table is short is answered once it is', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('777');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 10,000 patents$/);
  await appears(page.locator('#patent-7777'));
  await expect(page.locator('#patent-1')).toHaveCount(0);
});

test('a column sorts ten thousand rows', async ({ page }) => {
  await open(page);
  const header = page.getByRole('columnheader', { name: 'No.' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('tbody th').first()).toHaveText('1');
  await header.getByRole('button').click();
  await expect(page.locator('tbody th').first()).toHaveText(String(COUNT));
});

test('filtering ten thousand patents over and over adds nothing to the page', async ({ page }) => {
  await open(page);
  await filter(page).focus();
  await expect(rows(page)).toHaveCount(100);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const measure = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
  };
  // To find it by its role the browser would look at every row.
  const status = page.locator('output');
  const cycle = async () => {
    for (const text of ['net', 'zzz', '77', '']) {
      const said = (await status.textContent()) ?? '';
      await filter(page).fill(text);
      await expect(status).not.toHaveText(said);
    }
  };
  // What the browser learns about the code of a page is memory, too.
  for (let round = 0; round < 5; round += 1) await cycle();
  await expect(rows(page)).toHaveCount(100);
  const before = await measure();
  for (let round = 0; round < 5; round += 1) await cycle();
  await expect(rows(page)).toHaveCount(100);
  const after = await measure();
  expect(after.heap - before.heap).toBeLessThan(250_000);
  expect(after.nodes - before.nodes).toBeLessThan(250);
});

test('the rest of a long list is shown on request, and the focus stays where the reader is', async ({ page }) => {
  await open(page);
  await filter(page).fill('99');
  await expect(page.getByRole('status')).toHaveText(/, the first 100 shown$/);
  await expect(rows(page)).toHaveCount(100);
  const found = await announced(page);
  const more = page.getByRole('button', { name: 'Show all' });
  // Who presses it has seen it, when the rows on the screen are no longer a guess.
  await more.scrollIntoViewIfNeeded();
  await more.click();
  await expect(rows(page)).toHaveCount(found);
  await expect(more).toBeHidden();
  await expect(rows(page).nth(99).getByRole('rowheader').getByRole('link')).toBeFocused();
});

for (const query of ['', '99'])
  test(`the rest is offered when the first rows are in their places, and stays where it is: “${query}”`, async ({
    page,
  }) => {
    await open(page);
    // All rows have been read when the table gets short and whole again.
    await filter(page).focus();
    await expect(rows(page)).toHaveCount(100);
    await filter(page).blur();
    await expect(rows(page)).toHaveCount(COUNT);
    const places = await page.evaluate(async (query) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      const more = document.querySelector<HTMLButtonElement>('[data-more] button');
      if (!field || !more) return undefined;
      field.focus();
      if (query) {
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      while (!more.checkVisibility({ visibilityProperty: true })) await new Promise(requestAnimationFrame);
      const places = new Set<number>();
      for (let frame = 0; frame < 60; frame += 1) {
        places.add(more.offsetTop);
        await new Promise(requestAnimationFrame);
      }
      more.click();
      return places.size;
    }, query);
    expect(places).toBe(1);
    await expect(rows(page)).toHaveCount(await announced(page));
    await expect(rows(page).nth(99).getByRole('rowheader').getByRole('link')).toBeFocused();
  });

for (const width of [1440, 768, 390])
  test(`rows that nobody has seen are taken for about as tall as they are, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 2000);
    for (const query of ['9', '99', '992']) {
      await filter(page).fill(query);
      await expect(page.getByRole('status')).toHaveText(/ of 2,000 patents/);
      await expect(page).toHaveURL(new RegExp(`q=${query}$`));
      const found = Math.min(100, await announced(page));
      await expect(rows(page)).toHaveCount(found);
      const guesses = await page.evaluate(async () => {
        const groups = [...document.querySelectorAll<HTMLElement>('tbody:not(.away)')];
        const heights = () => groups.map(({ offsetHeight }) => offsetHeight);
        // What is taken for too short or too tall for a frame while rows come is not what is looked for.
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
        const guessed = heights();
        for (const group of groups) group.style.contentVisibility = 'visible';
        const real = heights();
        for (const group of groups) group.style.contentVisibility = '';
        return guessed.map((height, index) => height / (real[index] ?? Number.NaN));
      });
      expect(Math.min(...guesses)).toBeGreaterThan(0.75);
      expect(Math.max(...guesses)).toBeLessThan(1.25);
    }
  });

test('paper gets every row found', async ({ page }) => {
  await open(page);
  await filter(page).fill('99');
  await expect(rows(page)).toHaveCount(100);
  const found = await announced(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await rows(page).count()).toBe(found);
});

test('a row gets its copy button when it comes near the screen', async ({ page }) => {
  await open(page);
  const button = (no: number) => page.locator(`#patent-${no}`).getByText('Copy citation');
  await expect(button(1)).toHaveCount(1);
  await expect(button(7777)).toHaveCount(0);
  await page.evaluate(() => location.assign('#patent-7777'));
  await appears(button(7777));
});

/** Whether each group of rows has marks. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const groups = [...document.querySelectorAll('tbody')];
    const ranges = [...(CSS.highlights.get('patents') ?? [])];
    return groups.map((group) => ranges.some((range) => group.contains(range.startContainer)));
  });

test('matches are marked in every group of rows on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 8000 });
  await open(page, 50);
  await expect(rows(page).nth(49)).toBeInViewport();
  await filter(page).fill('cn');
  await expect.poll(() => marked(page)).toEqual([true, true, true, true, true]);
});

test('matches are marked where the screen is, as each letter has the browser draw all that is marked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 50);
  await filter(page).fill('cn');
  await page.evaluate(() => document.querySelector('thead')?.scrollIntoView({ block: 'center' }));
  await expect.poll(() => marked(page)).toEqual([true, true, false, false, false]);
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => marked(page)).toEqual([false, false, false, false, true]);
});

test('a link followed while its row is being hidden shows it', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('status')).toHaveText(ALL);
  await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return;
    field.focus();
    field.value = 'zzz';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('output')?.value.startsWith('No patent')) await new Promise(requestAnimationFrame);
    location.assign('#patent-7777');
  });
  const target = page.locator('#patent-7777:target');
  await expect(filter(page)).toHaveValue('');
  await appears(target);
  await expect(target).toBeInViewport();
});

test('a link to a row far down shows it, whatever was asked for', async ({ page }) => {
  await open(page);
  await filter(page).fill('zzz');
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate(() => location.assign('#patent-55'));
  const target = page.locator('#patent-55:target');
  await appears(target);
  await expect(target).toBeInViewport();
  await expect(filter(page)).toHaveValue('');
});

for (const no of [9990, 9901, 50])
  test(`an address with an order and a row shows the row where it then is: ${no}`, async ({ page }) => {
    await open(page, COUNT, `patents/?sort=-no#patent-${no}`);
    await expect(page.locator('tbody th').first()).toHaveText('10000');
    const target = page.locator(`#patent-${no}:target`);
    await appears(target);
    await expect(target).toBeInViewport();
    // Long enough for the table to have become short, if going to the row had it do so.
    await page.waitForTimeout(2000);
    await expect(rows(page)).toHaveCount(COUNT);
    await expect(target).toBeInViewport();
  });
