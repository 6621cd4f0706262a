import config from '../playwright.config.ts';
import { expect, paths, test } from '../support/every-page.ts';
import { faultsOfLayout, settle } from '../support/in-page.ts';

const { launchOptions } = config.use ?? {};
test.use({
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'] },
});

for (const path of paths)
  test(`${path} holds its layout on a phone whose reader has set letters to twice their size`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    await page.evaluate(settle);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(faultsOfLayout)]).toEqual([width, []]);
    }
  });

test('the value of a slider stands beside its name or under it, and whole', async ({ page }) => {
  await page.goto('layers/');
  await page.evaluate(settle);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const faults = await page.locator('.range').evaluateAll((ranges) =>
      ranges.flatMap((range) => {
        const words = document.createRange();
        const boxOf = (element: Element) => {
          words.selectNodeContents(element);
          return words.getBoundingClientRect();
        };
        const [label, output] = [range.querySelector('label'), range.querySelector('output')];
        if (!label || !output) return ['no words'];
        const [name, value, room] = [boxOf(label), boxOf(output), output.getBoundingClientRect()];
        const apart = value.left >= name.right || value.top >= name.bottom;
        const whole = value.left >= room.left && value.bottom <= room.bottom + 1 && room.right <= innerWidth;
        return apart && whole ? [] : [`${label.textContent}: ${output.textContent}`];
      }),
    );
    expect([width, faults]).toEqual([width, []]);
  }
});

test('a book, a layer and a patent keep a line long enough for their words', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./');
  await page.evaluate(settle);
  for (const words of ['.books p', '.stack span', '.patents tbody th']) {
    const box = await page.locator(words).first().boundingBox();
    expect(box?.width, words).toBeGreaterThan(150);
  }
});
