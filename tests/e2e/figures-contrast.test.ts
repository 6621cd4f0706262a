/** What the pictures show by a difference of colours, for readers who ask for more contrast. */
import { BASE_PATH } from '#lib/env.ts';
import { expect, test } from '../support/every-page.ts';

/** What is drawn: an element and the property that colours it. */
type Drawn = readonly [selector: string, property: 'fill' | 'stroke'];

/** Pairs that have to be told apart, and the contrast they have at least. */
const apart: readonly (readonly [what: string, one: Drawn, other: Drawn, least: number])[] = [
  ['the cross on a taken seat', ['#seats .cross', 'stroke'], ['#seats .taken', 'fill'], 7],
  ['a seat of the job beside a taken one', ['#seats .job', 'fill'], ['#seats .taken', 'fill'], 4.5],
  ['the job beside earlier ones in miniature', ['#seats .bars .sure', 'fill'], ['#seats .theirs', 'fill'], 3],
  ['a time over a line of the axis', ['#seats .bars text', 'fill'], ['#seats .bars .rule', 'stroke'], 3],
  ['a rate over a line of the axis', ['#readers text', 'fill'], ['#readers .rule', 'stroke'], 3],
  ['a rate beside the pace of a human reader', ['#readers .line', 'stroke'], ['#readers .pace', 'fill'], 3],
  [
    'a core that is missing beside an unused one',
    ['#microseconds .needed', 'stroke'],
    ['#microseconds .core', 'stroke'],
    3,
  ],
  [
    'a measurement of this link beside one of another',
    ['#microseconds g:not(.faint) > .dot', 'stroke'],
    ['#microseconds .faint .dot', 'stroke'],
    3,
  ],
  [
    'the chosen wiring’s line beside the axis',
    ['#wiring .line:not(.other)', 'stroke'],
    ['#wiring .curve .rule', 'stroke'],
    2,
  ],
];

/** Contrast of two things drawn, as WCAG reckons it. Runs in the page. */
function contrastOf(pair: readonly Drawn[]): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const [one = 0, other = 0] = pair.map(([selector, property]) => {
    const element = document.querySelector(selector);
    if (!element || !canvas) throw new Error(`There is no ${selector}.`);
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const colour = getComputedStyle(element)[property];
    if (colour !== 'none') canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  });
  return Math.max(one, other) / Math.min(one, other);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`with more contrast on ${colorScheme} paper`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      await page.goto(`${BASE_PATH}layers/`);
    });

    for (const [what, one, other, least] of apart)
      test(`${what} stands out`, async ({ page }) => {
        expect(await page.evaluate(contrastOf, [one, other])).toBeGreaterThanOrEqual(least);
      });

    test('the pace of a human reader is a pale band', async ({ page }) => {
      // Lines are filled with nothing, so with the paper.
      const pair: Drawn[] = [
        ['#readers .pace', 'fill'],
        ['.figure .rule', 'fill'],
      ];
      expect(await page.evaluate(contrastOf, pair)).toBeLessThan(2.5);
    });

    test('no line of an axis runs through a value', async ({ page }) => {
      const halo = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll(
            (texts) => texts.filter((text) => !getComputedStyle(text).paintOrder.startsWith('stroke')).length,
          );
      for (const selector of ['#seats .bars text', '#readers svg text', '#microseconds svg text'])
        expect([selector, await halo(selector)]).toEqual([selector, 0]);
    });
  });

for (const media of [{ contrast: 'more' }, { forcedColors: 'active' }] as const)
  test(`a core that is missing has another outline than an unused one: ${Object.keys(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(`${BASE_PATH}layers/`);
    const dashes = (kind: string) =>
      page.locator(`#microseconds .${kind}`).evaluate((path) => getComputedStyle(path).strokeDasharray);
    expect([await dashes('needed'), await dashes('core')]).toEqual(['none', '2px']);
  });

for (const media of [{ contrast: 'no-preference' }, { contrast: 'more' }, { forcedColors: 'active' }] as const)
  test(`a seat that is picked up is dashed in the colour of the job: ${Object.values(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(`${BASE_PATH}layers/?seats.policy=hand&seats.held=11`);
    const held = page.locator('#seats .held').first();
    await expect(held).toHaveAttribute('d', 'M320.5,21h35v35h-35z');
    const { dashes, width, stroke } = await held.evaluate((path) => {
      const { strokeDasharray, strokeWidth, stroke } = getComputedStyle(path);
      return { dashes: strokeDasharray, width: strokeWidth, stroke };
    });
    expect([dashes, width]).toEqual(['6px, 4px', '3px']);
    await expect(page.locator('#seats .job').first()).toHaveCSS('fill', stroke);
  });
