/** The page with ten thousand patents, made from the rows it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { OUT_DIR } from '#lib/env.ts';

const COUNT = 10_000;
const GROUP = 25;

/** Serves the built page with its rows repeated. */
async function open(page: Page): Promise<void> {
  const html = readFileSync(path.join(OUT_DIR, 'patents/index.html'), 'utf8');
  const rows = [...html.matchAll(/<tr id="patent-\d+">.*?<\/tr>/gs)].map(([row]) => row);
  const numbered = Array.from({ length: COUNT }, (_, index) =>
    (rows[index % rows.length] ?? '')
      .replaceAll(/patent-\d+/g, `patent-${index + 1}`)
      .replace(/>\d+<\/a>/, `>${index + 1}</a>`),
  );
  const groups = Array.from({ length: COUNT / GROUP }, (_, index) =>
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

test('the first frame after a key draws one group of the rows found', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await expect(page.locator('tbody tr')).toHaveCount(100);
  const drawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // The window hears the event after the form, whose listener filters.
        addEventListener('input', () => resolve(document.querySelectorAll('tbody tr').length), { once: true });
      }),
  );
  await page.getByRole('searchbox').press('7');
  expect(await drawn).toBe(GROUP);
  await expect(page.locator('tbody tr')).toHaveCount(100);
});

test('ten thousand patents leave few elements in the page, and filtering does not add to them', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await expect(page.getByRole('status')).toHaveText(`${COUNT} patents, the first 100 shown`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  };
  const filter = page.getByRole('searchbox');
  const cycle = async () => {
    for (const text of ['net', 'zzz', '77', '']) {
      await filter.fill(text);
      await page.waitForTimeout(100);
    }
  };
  await cycle();
  const before = await heap();
  for (let round = 0; round < 10; round += 1) await cycle();
  expect((await heap()) - before).toBeLessThan(500_000);
  expect(await page.locator('tbody tr').count()).toBe(100);
});

test('the rest of a long list is shown on request', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await page.getByRole('searchbox').fill('99');
  await expect(page.getByRole('status')).toHaveText(/, the first 100 shown$/);
  const found = Number((await page.getByRole('status').textContent())?.split(' ')[0]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(found);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
});
