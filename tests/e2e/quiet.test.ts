import type { Locator, Page } from '@playwright/test';
import { paths, scrollThrough, test } from '../support/every-page.ts';

for (const path of paths) {
  test(`${path} stays quiet with every control used`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    await scrollThrough(page);
    await useAll(page, 'summary', (control) => control.click());
    await useAll(page, 'select', async (control) => {
      const values = await control
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      for (const value of values) await control.selectOption(value);
    });
    await useAll(page, 'input[type=range]', async (control) => {
      for (const key of ['Home', 'ArrowRight', 'End']) await control.press(key);
    });
    await useAll(page, 'input[type=checkbox], input[type=radio]', (control) => control.dispatchEvent('click'));
    await useAll(page, 'input[type=search], input[type=text], input:not([type])', async (control) => {
      await control.fill('memory');
      await page.waitForLoadState('networkidle');
    });
    await useAll(page, 'input[type=number]', (control) => control.fill('3'));
    await useAll(page, 'button', async (control) => {
      await control.click();
      if (new URL(page.url()).pathname !== path) await page.goto(path);
    });
    await page.waitForLoadState('networkidle');
  });
}

/** Uses each visible control of a kind; a control may add or hide others. */
async function useAll(page: Page, selector: string, use: (control: Locator) => Promise<unknown>): Promise<void> {
  const controls = page.locator(selector);
  for (let index = 0; index < (await controls.count()); index += 1) {
    const control = controls.nth(index);
    if ((await control.isVisible()) && (await control.isEnabled())) await use(control);
  }
}
