import type { Locator, Page } from '@playwright/test';
import { BASE_PATH } from '#lib/env.ts';
import { expect, test } from '../support/every-page.ts';

/** Opens the figures' page and waits until a figure runs. */
async function open(page: Page, name: string, query = ''): Promise<Locator> {
  await page.goto(`${BASE_PATH}layers/${query}`);
  const figure = page.locator(`#${name}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-running');
  return figure;
}

const finding = (figure: Locator) => figure.locator('[data-part=say]');
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test.describe('same GPUs, different seats', () => {
  test('starts as it stands in the document', async ({ page }) => {
    const figure = await open(page, 'seats');
    await expect(finding(figure)).toHaveText(/^8 GPUs counted only, over 5 nodes \(1\+2\+1\+1\+3\): 34\.5–38\.4.ms; /);
    await expect(figure.getByRole('checkbox', { checked: true })).toHaveCount(8);
    await expect(figure.getByRole('checkbox', { disabled: true })).toHaveCount(32);
  });

  test('places by another policy, says so and writes it into the address', async ({ page }) => {
    const figure = await open(page, 'seats');
    await figure.getByLabel('Topology-aware').check();
    await expect(finding(figure)).toContainText('8 GPUs topology-aware, over 2 nodes (2 × 4)');
    await expect(figure.locator('[role=status]')).toContainText('topology-aware');
    await expect.poll(() => query(page)).toBe('?seats.policy=topology');
    await page.reload();
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByLabel('Topology-aware')).toBeChecked();
    await page.goBack();
    await expect(figure.getByLabel('Count only')).toBeChecked();
  });

  test('tells that 32 GPUs do not fit a cluster that is 60 % taken', async ({ page }) => {
    const figure = await open(page, 'seats', '?seats.size=32');
    await figure.getByRole('slider', { name: 'Earlier jobs' }).press('End');
    await expect(figure.getByText('60 % taken', { exact: true })).toBeVisible();
    await expect(finding(figure)).toHaveText('32 GPUs do not fit into the 26 that are free: the job waits.');
    await expect(figure.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('moves a GPU to the seat that is tapped', async ({ page }) => {
    const figure = await open(page, 'seats', '?seats.full=0&seats.policy=pack');
    await figure.getByRole('checkbox', { name: 'Rack 1, node 2, GPU 1: free' }).click();
    await expect(figure.getByRole('checkbox', { name: 'Rack 1, node 2, GPU 1: of the job' })).toBeChecked();
    await expect(figure.getByLabel('By hand')).toBeChecked();
    await expect(finding(figure)).toContainText('8 GPUs by hand, over 2 nodes (7+1): 21.6–26.5');
  });

  test('is placed with the keyboard alone', async ({ page }) => {
    const figure = await open(page, 'seats', '?seats.full=0&seats.policy=pack');
    await figure.getByRole('button', { name: 'Reset' }).focus();
    await page.keyboard.press('Tab');
    const first = figure.getByRole('checkbox', { name: 'Rack 1, node 1, GPU 1: of the job' });
    await expect(first).toBeFocused();
    for (let move = 0; move < 4; move += 1) await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('checkbox', { name: 'Rack 1, node 2, GPU 1: free' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(figure.getByRole('checkbox', { name: 'Rack 1, node 2, GPU 1: of the job' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(finding(figure)).toContainText('8 GPUs by hand, over 2 nodes (6+2)');
    await page.keyboard.press('Tab');
    await expect(figure.getByRole('checkbox').and(page.locator(':focus'))).toHaveCount(0);
  });

  test('returns to its start with one button', async ({ page }) => {
    const figure = await open(page, 'seats', '?seats.size=16&seats.uplink=4');
    await expect(finding(figure)).toContainText('16 GPUs');
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(finding(figure)).toContainText('8 GPUs counted only');
    await expect.poll(() => query(page)).toBe('');
  });

  for (const bad of [
    '?seats.full=NaN&seats.size=%3Cb%3E&seats.policy=constructor&seats.nobody=1',
    `?seats.policy=hand&seats.seats=${'9'.repeat(10_000)}`,
    '?seats.policy=hand&seats.seats=0-63&seats.held=-7',
  ]) {
    test(`falls back to a valid state: ${bad.slice(0, 50)}`, async ({ page }) => {
      const figure = await open(page, 'seats', bad);
      await expect(figure.getByRole('checkbox', { checked: true })).toHaveCount(8);
      await expect(figure.getByRole('checkbox', { checked: true, disabled: true })).toHaveCount(0);
    });
  }

  test('gives every seat 44 pixels to a thumb on a phone 360 pixels wide', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const figure = await open(page, 'seats', '?seats.full=0');
    const seat = figure.getByRole('checkbox', { name: 'Rack 1, node 3, GPU 2: free' });
    await seat.scrollIntoViewIfNeeded();
    const reach = await seat.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const steps = Array.from({ length: 240 }, (_, step) => step / 4 - 30);
      const hit = (dx: number, dy: number) =>
        document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy) === element;
      return [steps.filter((step) => hit(step, 0)).length / 4, steps.filter((step) => hit(0, step)).length / 4];
    });
    for (const pixels of reach) expect(pixels).toBeGreaterThanOrEqual(43.75);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test.describe('one GPU, many readers', () => {
  test('starts as it stands in the document', async ({ page }) => {
    const figure = await open(page, 'readers');
    await expect(finding(figure)).toHaveText(
      /^64 readers with 2.k tokens each on one H100: a step of at least 9\.92.ms, /,
    );
  });

  test('says in words what the sliders hold', async ({ page }) => {
    const figure = await open(page, 'readers');
    const context = figure.getByRole('slider', { name: 'Context' });
    await context.press('ArrowRight');
    await expect(context).toHaveAttribute('aria-valuetext', /^4.k tokens$/);
    await expect(figure.locator('output').filter({ hasText: /^4.k tokens$/ })).toBeVisible();
    await expect.poll(() => query(page)).toBe('?readers.context=5');
  });

  test('stops at the memory wall', async ({ page }) => {
    const figure = await open(page, 'readers', '?readers.context=8');
    await expect(finding(figure)).toHaveText(
      /^64 readers with 32.k tokens each do not fit on one H100: its memory is full at 13\.$/,
    );
    await expect(figure.locator('[data-part=each]')).toContainText('does not fit');
  });

  test('shows the published rate on the GPU it was measured on', async ({ page }) => {
    const figure = await open(page, 'readers');
    await expect(figure.locator('circle.dot')).toHaveCount(0);
    await figure.getByLabel('A100').check();
    await figure.getByRole('slider', { name: 'Context' }).press('Home');
    await expect(figure.locator('circle.dot')).toHaveCount(1);
    await expect(figure.locator('[data-part=each]')).toContainText('measured: 93.9');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('both figures make their point and offer no control', async ({ page }) => {
    await page.goto(`${BASE_PATH}layers/`);
    for (const [name, point] of [
      ['seats', 'topology-aware, over 2 nodes'],
      ['readers', '101 tokens a second each (205 for one alone)'],
    ] as const) {
      const figure = page.locator(`#${name}`);
      await expect(finding(figure)).toContainText(point);
      await expect(figure.getByRole('img').first()).toBeVisible();
      await expect(figure.getByRole('button', { name: 'Reset' })).toBeHidden();
      await expect(figure.getByRole('checkbox')).toHaveCount(0);
    }
  });
});
