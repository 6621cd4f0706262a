import { expect, test } from '@playwright/test';

const status = 'The search index could not be loaded. Try again when you are online.';

for (const part of ['pagefind.js', 'pagefind-entry.json*', 'wasm.en.pagefind', 'index/*', 'fragment/*'])
  test(`says so when ${part} cannot be loaded, and finds again once it can`, async ({ page }) => {
    await page.route(`**/pagefind/${part}`, (route) => route.abort());
    await page.goto('search/?q=treelets');
    await expect(page.getByRole('status')).toHaveText(status);
    await expect(page.locator('site-search li')).toHaveCount(0);
    await page.unrouteAll();
    await page.getByRole('searchbox').fill('treelets ');
    await expect(page.locator('site-search li')).toHaveCount(1);
  });
