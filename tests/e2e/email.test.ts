import { expect, test } from '@playwright/test';

const address = 'info@leoustc.com';

for (const path of ['./', 'cv/']) {
  test(`is a link with the right address on ${path}`, async ({ page }) => {
    await page.goto(path);
    const link = page.getByRole('link', { name: address, exact: true }).first();
    await expect(link).toHaveAttribute('href', `mailto:${address}`);
  });
}

test('is copied whole by selecting it', async ({ page }) => {
  await page.goto('cv/');
  const text = await page
    .locator('email-address')
    .first()
    .evaluate((element) => {
      const selection = getSelection();
      selection?.selectAllChildren(element.querySelector('a') ?? element);
      return selection?.toString();
    });
  expect(text).toBe(address);
});

test('a sentence with the address is copied without the words on its buttons', async ({ page }) => {
  await page.goto('./');
  const button = page.getByRole('button', { name: 'Copy e-mail address' });
  await expect(button.first()).toBeVisible();
  const text = await page
    .locator('#contact p')
    .first()
    .evaluate((sentence) => {
      const selection = getSelection();
      selection?.selectAllChildren(sentence);
      return selection?.toString();
    });
  expect(text).toBe(`Feel free to connect via ${address} or on GitHub.`);
});

test('is copied by its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('cv/');
  await page.getByRole('button', { name: 'Copy e-mail address' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('can be copied again: the button has its name back two seconds later', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('cv/');
  const button = page.locator('email-address button').first();
  await button.click();
  await expect(button).toHaveText('Copied e-mail address');
  await page.clock.runFor(2000);
  await expect(button).toHaveText('Copy e-mail address');
  await button.click();
  await expect(button).toHaveAccessibleName('Copied e-mail address');
});

test('is selected instead where the browser refuses to copy, and the button says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto('cv/');
  await page.getByRole('button', { name: 'Copy e-mail address' }).click();
  const button = page.getByRole('button', { name: 'Selected' });
  await expect(button).toContainText('Selected');
  await expect(button).toHaveAttribute('aria-live', 'polite');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
});

test('is right and has no button without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('cv/');
  await expect(page.getByRole('link', { name: address, exact: true })).toHaveAttribute('href', `mailto:${address}`);
  await expect(page.getByRole('button', { name: /copy/i })).toHaveCount(0);
  await context.close();
});
