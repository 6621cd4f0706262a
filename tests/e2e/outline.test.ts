import { expect, paths, test } from '../support/every-page.ts';

for (const path of paths) {
  test(`${path} has one of each landmark, headings in steps, and names on its controls`, async ({ page }) => {
    await page.goto(path);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark)).toHaveCount(1);
    }
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) =>
        headings.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
      );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const tree = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
    const nameless = tree.filter((line) =>
      /^- (link|button|textbox|searchbox|combobox|slider|checkbox|radio|spinbutton)\b(?! ")/.test(line),
    );
    expect(nameless).toEqual([]);
  });
}
