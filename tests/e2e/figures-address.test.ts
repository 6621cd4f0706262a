/** What the address of the figures' page asks for, and what becomes of it. */
import type { Page } from '@playwright/test';
import { href } from '#lib/urls.ts';
import { expect, test } from '../support/every-page.ts';

const essay = href('layers/');
const said = (page: Page, id: string) => page.locator(`#${id} [data-part=say]`);

/** Opens the page and waits until a figure runs. */
async function run(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(essay + query);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await expect(page.locator(`#${id}[data-running]`)).toBeAttached();
}

test.describe('on paper', () => {
  test('a figure whose state is in the address shows it before the reader comes near, the others wait', async ({
    page,
  }) => {
    await page.goto(`${essay}?seats.size=32&readers.gpu=b200&readers.readers=0`);
    await expect(said(page, 'seats')).toContainText(/^32 GPUs/);
    await expect(said(page, 'readers')).toContainText(/^1 reader with 2.k tokens each on one B200/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.locator('#readers[data-running]')).toBeAttached();
    await expect(page.locator('#microseconds[data-running]')).not.toBeAttached();
  });

  test('a figure out of sight is printed as it is by then', async ({ page }) => {
    await run(page, 'wiring');
    await page.locator('#readers').scrollIntoViewIfNeeded();
    await expect(page.locator('#readers[data-running]')).toBeAttached();
    await page.evaluate(() => {
      history.pushState(null, '', '?wiring.wiring=mesh&wiring.size=20');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(said(page, 'wiring')).toContainText(/^Switch, H100: eight GPUs agree on 1.GiB/);
    await page.pdf();
    await expect(said(page, 'wiring')).toContainText(/^Cube mesh, V100: eight GPUs agree on 1.MiB/);
    await expect(page.locator('#wiring [data-part=chart] desc')).toContainText(/^Cube mesh, V100: .* at 1.MiB/);
  });
});

const traffic = (page: Page, name: string) => page.locator('#wiring').getByRole('radio', { name });
const index = (page: Page) => page.evaluate(() => history.length);

test('a link within the page, followed before the address has the change, does not undo it', async ({ page }) => {
  await run(page, 'wiring');
  // In one go: the address has a change after 400 ms.
  await traffic(page, 'Switch, B200').evaluate(async (choice: HTMLInputElement) => {
    choice.click();
    await new Promise(requestAnimationFrame);
    location.hash = 'rdma-networking';
  });
  await expect(page).toHaveURL(/\?wiring\.wiring=b200#rdma-networking$/);
  await expect(traffic(page, 'Switch, B200')).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/layers\/#rdma-networking$/);
  await expect(traffic(page, 'Switch, H100')).toBeChecked();
});

test('a reset right after a change is a step of its own: going back brings the change again', async ({ page }) => {
  await run(page, 'wiring');
  const start = await index(page);
  await traffic(page, 'Switch, B200').check();
  await expect(page).toHaveURL(/\?wiring\.wiring=b200$/);
  await page.locator('#wiring').getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/layers\/$/);
  expect(await index(page)).toBe(start + 2);
  await page.goBack();
  await expect(page).toHaveURL(/\?wiring\.wiring=b200$/);
  await expect(traffic(page, 'Switch, B200')).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/layers\/$/);
  await expect(traffic(page, 'Switch, H100')).toBeChecked();
});
