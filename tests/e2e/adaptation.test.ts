import { expect, paths, test } from '../support/every-page.ts';
import { faultsOfLayout, settle, unfold } from '../support/in-page.ts';

/** Widths of windows; 320 × 256 is a window of 1280 × 1024 at 400 % zoom. */
const windows = [
  [320, 256],
  [360, 800],
  [390, 844],
  [600, 900],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const;

/** What readers may do to text (WCAG 1.4.12 and 1.4.4), and in windows of which widths. */
const styles = [
  {
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
    widths: [390, 1280],
  },
  { content: 'html { font-size: 200% !important }', widths: [1280] },
];

for (const path of paths) {
  test(`${path} holds its layout in every window`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(settle);
    await page.evaluate(unfold);
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      expect([width, await page.evaluate(faultsOfLayout)]).toEqual([width, []]);
    }
  });

  test(`${path} keeps still, and its text in sight, for a reader who asks for that`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await page.mouse.wheel(0, 2000);
    expect(await page.evaluate(animatedProperties)).toEqual([]);
    for (const forcedColors of ['none', 'active'] as const)
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ forcedColors, contrast, reducedMotion: 'reduce' });
        expect([forcedColors, contrast, await page.evaluate(invisibleText)]).toEqual([forcedColors, contrast, []]);
      }
  });

  test.describe('with styles of the reader', () => {
    // Playwright adds them as a style element, which the policy would refuse.
    test.use({ bypassCSP: true });

    test(`${path} keeps its text with wide spacing and at twice the size`, async ({ page }) => {
      for (const { content, widths } of styles) {
        await page.goto(path);
        await page.addStyleTag({ content });
        await page.evaluate(settle);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect([content, width, await page.evaluate(faultsOfLayout)]).toEqual([content, width, []]);
        }
      }
    });
  });
}

/** What the running animations change, but for the layout that follows the first paint: it moves nothing. Runs in the page. */
function animatedProperties(): string[] {
  const still = ['contentVisibility', 'offset', 'computedOffset', 'easing', 'composite'];
  return document
    .getAnimations()
    .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes().flatMap(Object.keys) : []))
    .filter((property) => !still.includes(property));
}

/** Text in the colour of what is behind it. Runs in the page. */
function invisibleText(): string[] {
  const found: string[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || !element.checkVisibility() || element.matches('svg *')) continue;
    let behind: Element | null = element;
    while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
    const back = behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)';
    if (getComputedStyle(element).color === back) found.push((element.textContent ?? '').trim().slice(0, 40));
  }
  return found;
}
