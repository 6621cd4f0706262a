/** Books of the kinds the content has not got yet. */
import { expect, test } from '../support/every-page.ts';

for (const [path, covers] of [
  ['./', 3],
  ['books/every-field/', 1],
  ['books/long-title/', 1],
] as const)
  for (const width of [320, 1440])
    test(`drawn covers of ${path} have room for their titles at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const places = await page.locator('.cover.drawn').evaluateAll((found) =>
        found.map((cover) => {
          const edges = (selector: string) => {
            const { top = 0, bottom = 0 } = cover.querySelector(selector)?.getBoundingClientRect() ?? {};
            return { top, bottom };
          };
          const [title, picture, name] = ['span', 'svg', 'small'].map(edges);
          return { title, picture, name, end: cover.getBoundingClientRect().bottom };
        }),
      );
      expect(places).toHaveLength(covers);
      for (const { title, picture, name, end } of places) {
        expect(title?.bottom).toBeLessThanOrEqual(picture?.top ?? 0);
        expect(picture?.bottom).toBeLessThanOrEqual(name?.top ?? 0);
        expect(name?.bottom).toBeLessThan(end);
      }
    });

test('covers are small on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./');
  const shares = await page
    .locator('.books .cover')
    .evaluateAll((covers) => covers.map((cover) => cover.clientWidth / (cover.closest('ul')?.clientWidth ?? 0)));
  expect(shares).toHaveLength(3);
  expect(Math.max(...shares)).toBeLessThan(0.12);
});

test('shops of a book are far enough apart for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('books/long-title/');
  const links = page.locator('.where a');
  await expect(links).toHaveText(['Publisher', 'A bookshop that has a long name as well', 'Library']);
  const tops = await links.evaluateAll((all) =>
    all.flatMap((link) => [...link.getClientRects()].map(({ top }) => Math.round(top))),
  );
  const lines = [...new Set(tops)].sort((one, other) => one - other);
  expect(lines.length).toBeGreaterThan(1);
  for (const [index, top] of lines.slice(1).entries()) expect(top - (lines[index] ?? top)).toBeGreaterThanOrEqual(24);
});

test('a text of Arabic begins at the right and ends at the left', async ({ page }) => {
  await page.goto('books/long-title/');
  const { first, last, box } = await page.locator('.blurb').evaluate((blurb) => {
    const text = blurb.firstChild;
    const length = text?.textContent?.length ?? 0;
    const edge = (at: number) => {
      const range = document.createRange();
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 1);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    const { left, right } = blurb.getBoundingClientRect();
    return { first: edge(0), last: edge(length - 1), box: { left, right } };
  });
  expect(Math.abs(first.right - box.right)).toBeLessThan(2);
  expect(last.right).toBeLessThan(first.left);
});
