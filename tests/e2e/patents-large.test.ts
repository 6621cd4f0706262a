/** The page with ten thousand patents, made from the rows it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect as playwrightExpect, type Page, test } from '@playwright/test';
import { OUT_DIR } from '#lib/env.ts';

/** The rows are read in slices, which other tests at work beside this one make slow. */
const expect = playwrightExpect.configure({ timeout: 30_000 });

const COUNT = 10_000;
const ALL = '10,000 patents';
/** Rows a group, as the page is built. */
const GROUP = 25;

/** Serves the built page with its rows repeated. */
async function open(page: Page, count = COUNT): Promise<void> {
  const html = readFileSync(path.join(OUT_DIR, 'patents/index.html'), 'utf8');
  const rows = [...html.matchAll(/<tr id="patent-\d+">.*?<\/tr>/gs)].map(([row]) => row);
  const numbered = Array.from({ length: count }, (_, index) =>
    (rows[index % rows.length] ?? '')
      .replaceAll(/patent-\d+/g, `patent-${index + 1}`)
      .replace(/>\d+<\/a>/, `>${index + 1}</a>`),
  );
  const groups = Array.from({ length: count / GROUP }, (_, index) =>
    numbered.slice(index * GROUP, (index + 1) * GROUP),
  );
  const body = html.replace(/<tbody>.*<\/tbody>/s, groups.map((group) => `<tbody>${group.join('')}</tbody>`).join(''));
  await page.route('**/patents/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto('patents/');
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ten thousand patents are all there, and one can be linked to', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    await expect(page.locator('tbody tr')).toHaveCount(COUNT);
    await page.goto('patents/#patent-7777');
    await expect(page.locator('#patent-7777')).toBeInViewport();
  });
});

const rows = (page: Page) => page.locator('tbody tr');
const filter = (page: Page) => page.getByRole('searchbox');
/** The number of rows found, as the page tells it: `1,234 of 10,000 patents`. */
const announced = async (page: Page) =>
  Number((await page.getByRole('status').textContent())?.split(' ')[0]?.replace(',', ''));

/** What a function does to the table until the next frame is drawn: rows put in, elements changed otherwise. */
function touched(page: Page, selector: string, event: string): Promise<{ added: number; changed: number }> {
  return page.evaluate(
    ([selector, event]) =>
      new Promise((resolve) => {
        const table = document.querySelector('table');
        if (!table) return;
        const records: MutationRecord[] = [];
        const observer = new MutationObserver((more) => records.push(...more));
        observer.observe(table, { subtree: true, childList: true, attributes: true, characterData: true });
        document.querySelector(selector ?? '')?.addEventListener(
          event ?? '',
          () =>
            // Callbacks of a frame run in the order they were asked for, so this one is after the page's own.
            requestAnimationFrame(() => {
              records.push(...observer.takeRecords());
              resolve({
                added: records.flatMap(({ addedNodes }) => [...addedNodes]).length,
                changed: records.filter(({ type }) => type !== 'childList').length,
              });
            }),
          { once: true },
        );
      }),
    [selector, event],
  );
}

test('ten thousand rows stay in the page until somebody filters, and return when he leaves', async ({ page }) => {
  test.setTimeout(180_000);
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

test('the first frame after a key adds what fits the screen, however many rows are found', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await filter(page).focus();
  await expect(rows(page)).toHaveCount(100);
  const seen = touched(page, 'input[type=search]', 'input');
  await filter(page).fill('77');
  const { added, changed } = await seen;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThanOrEqual(6);
  expect(changed).toBe(0);
  await expect(rows(page)).toHaveCount(100);
});

test('a key pressed before the table is short is answered once it is', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('777');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 10,000 patents$/);
  await expect(page.locator('#patent-7777')).toBeVisible();
  await expect(page.locator('#patent-1')).toHaveCount(0);
});

test('a column sorts ten thousand rows', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const header = page.getByRole('columnheader', { name: 'No.' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('tbody th').first()).toHaveText('1');
  await header.getByRole('button').click();
  await expect(page.locator('tbody th').first()).toHaveText(String(COUNT));
});

test('ten thousand patents leave few elements in the page while filtering, and filtering does not add to them', async ({
  page,
}) => {
  test.setTimeout(180_000);
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
  const cycle = async () => {
    for (const text of ['net', 'zzz', '77', '']) {
      await filter(page).fill(text);
      await page.waitForTimeout(100);
    }
  };
  await cycle();
  const before = await measure();
  for (let round = 0; round < 10; round += 1) await cycle();
  const after = await measure();
  expect(after.heap - before.heap).toBeLessThan(500_000);
  expect(after.nodes - before.nodes).toBeLessThan(500);
  expect(await rows(page).count()).toBe(100);
});

test('the rest of a long list is shown on request, and the focus stays where the reader is', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await filter(page).fill('99');
  await expect(page.getByRole('status')).toHaveText(/, the first 100 shown$/);
  await expect(rows(page)).toHaveCount(100);
  const found = await announced(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(found);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
  await expect(rows(page).nth(99).getByRole('rowheader').getByRole('link')).toBeFocused();
});

test('paper gets every row found', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await filter(page).fill('99');
  await expect(rows(page)).toHaveCount(100);
  const found = await announced(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await rows(page).count()).toBe(found);
});

test('a row gets its copy button when it comes near the screen', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const button = (no: number) => page.locator(`#patent-${no}`).getByText('Copy citation');
  await expect(button(1)).toHaveCount(1);
  await expect(button(7777)).toHaveCount(0);
  await page.evaluate(() => location.assign('#patent-7777'));
  await expect(button(7777)).toBeVisible();
});

test('matches are marked in every group of rows on the screen', async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 1440, height: 8000 });
  await open(page, 2 * GROUP);
  await expect(rows(page).nth(2 * GROUP - 1)).toBeInViewport();
  await filter(page).fill('cn');
  const marked = () =>
    page.evaluate(() => {
      const groups = [...document.querySelectorAll('tbody')];
      const ranges = [...(CSS.highlights.get('patents') ?? [])];
      return groups.map((group) => ranges.some((range) => group.contains(range.startContainer)));
    });
  await expect.poll(marked).toEqual([true, true]);
});

test('a link to a row far down shows it, whatever was asked for', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await filter(page).fill('zzz');
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate(() => location.assign('#patent-55'));
  await expect(page.locator('#patent-55:target')).toBeInViewport();
  await expect(filter(page)).toHaveValue('');
});
