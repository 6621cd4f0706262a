import { expect, test } from '../support/every-page.ts';

test('numbers of patents are set as identifiers, years are not', async ({ page }) => {
  await page.goto('cv/');
  await expect(page.getByText('CN119336686A')).toHaveCSS('font-family', /monospace/);
  await expect(page.getByText('2017–2021')).not.toHaveCSS('font-family', /monospace/);
});
