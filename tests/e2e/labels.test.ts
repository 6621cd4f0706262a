import type { Locator } from '@playwright/test';
import { href } from '#lib/urls.ts';
import { expect, test } from '../support/every-page.ts';

/** Settings at which the labels of a figure stand closest to each other, to what was measured, or to the edges. */
const extremes: Readonly<Record<string, readonly string[]>> = {
  wiring: ['size=34', 'wiring=b200&size=20', 'wiring=mesh&size=19&traffic=pair&pair=7'],
  microseconds: ['link=800&cores=10&size=6', 'link=800&cores=20&size=26', 'link=100&size=6'],
  seats: ['size=16&full=1&policy=pack', 'size=32&full=8&policy=topology&uplink=4', 'size=32&full=1&policy=hand'],
  readers: [
    'gpu=a100&readers=17&context=8',
    'gpu=b200&readers=15&context=0',
    'gpu=b200&readers=5&context=6',
    'readers=2&context=7',
  ],
};

/** Pairs of labels and measurements of a figure that cover each other, and those that leave their picture. */
const clashes = (figure: Locator): Promise<string[]> =>
  figure.locator('figure svg').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const { width, height } = (picture as SVGSVGElement).viewBox.baseVal;
      const marks = [...picture.querySelectorAll<SVGGraphicsElement>('text:not(:has(tspan[x])), .dot')]
        .filter((mark) => mark.localName === 'text' || !mark.closest('.faint'))
        .map((mark) => ({ name: mark.textContent || 'measurement', box: mark.getBBox() }));
      const outside = marks.filter(
        ({ box }) => box.x < -2 || box.x + box.width > width + 3 || box.y < -4 || box.y + box.height > height + 4,
      );
      const over = marks.flatMap(({ name, box: a }, index) =>
        marks
          .slice(index + 1)
          .filter(({ box: b }) => {
            const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
            const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
            return across > 1 && down > 2.5;
          })
          .map((other) => `${name} / ${other.name}`),
      );
      return [...outside.map(({ name }) => `${name} outside`), ...over];
    }),
  );

for (const [id, settings] of Object.entries(extremes)) {
  test(`labels and measurements of ${id} stay apart at its extremes`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const setting of settings) {
      const query = setting.replace(/(?<=^|&)/g, `${id}.`);
      await page.goto(`${href('layers/')}?${query}`);
      const figure = page.locator(`#${id}`);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure).toHaveAttribute('data-running');
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await clashes(figure), setting).toEqual([]);
    }
  });
}
