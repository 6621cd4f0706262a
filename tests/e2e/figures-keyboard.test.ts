/** The cells of the pictures under the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { href } from '#lib/urls.ts';
import { expect, test } from '../support/every-page.ts';

/** Opens the page and waits until a figure runs. */
async function run(page: Page, id: string, query = ''): Promise<Locator> {
  await page.goto(`${href('layers/')}${query}`);
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-running');
  return figure;
}

test('the tab key enters the matrix at the pair that is chosen', async ({ page }) => {
  const figure = await run(page, 'wiring');
  await figure.getByRole('radio', { name: 'Ring: only neighbours talk' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(figure.locator('[data-part=say]')).toContainText('GPU 0 copies 1\u00a0GiB to GPU 5');
  await expect(figure.getByRole('gridcell', { selected: true })).toHaveAccessibleName(/^GPU 0 to GPU 5: NV18/);
  await page.keyboard.press('Tab');
  await expect(figure.getByRole('button', { name: 'Reset' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(figure.getByRole('gridcell', { name: 'GPU 0 to GPU 5' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('gridcell', { name: 'GPU 0 to GPU 6' })).toBeFocused();
  await expect(figure.locator('.matrix [tabindex="0"]')).toHaveCount(1);
});

for (const [width, beyond] of [
  [1280, 'Rack 2, node 5, GPU 5: free'],
  [390, 'Rack 1, node 2, GPU 8: free'],
] as const)
  test(`the arrow keys go on where a rack stands beside another, in a window ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const figure = await run(page, 'seats', '?seats.full=0&seats.policy=pack');
    const seat = (name: string) => figure.getByRole('checkbox', { name });
    await seat('Rack 1, node 1, GPU 1: of the job').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(seat('Rack 1, node 2, GPU 8: free')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(seat(beyond)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(seat(width > 1000 ? 'Rack 1, node 2, GPU 8: free' : 'Rack 1, node 2, GPU 7: free')).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(seat('Rack 1, node 1, GPU 5: of the job')).toBeFocused();
  });
