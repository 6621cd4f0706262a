import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, paths, scrollThrough, test } from '../support/every-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
const settings = [
  ['on a light phone', phone, { colorScheme: 'light' }],
  ['on a dark phone', phone, { colorScheme: 'dark' }],
  ['on a light desktop', desktop, { colorScheme: 'light' }],
  ['on a dark desktop', desktop, { colorScheme: 'dark' }],
  ['in forced colours', desktop, { forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' }],
] as const;

/**
 * Axe for a page without frames, of which only violations are asked for: putting together what frames have found takes it
 * several times as long as looking.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

// Long pages, looked at five times.
test.describe.configure({ timeout: 120_000 });

for (const path of paths) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    for (const [where, viewport, media] of settings) {
      await page.setViewportSize(viewport);
      await page.emulateMedia(media);
      // What is out of sight may be laid out only when the reader comes near.
      await scrollThrough(page);
      const { violations } = await axe(page).withTags(tags).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
      );
      expect(found, where).toEqual([]);
    }
  });

  test(`text on ${path} has a contrast of 7 to 1 for a reader who asks for more`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await page.goto(path);
    await scrollThrough(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      // The enhanced rule leaves what has less than 4.5 to 1 to the other.
      const { violations } = await axe(page).withRules(['color-contrast', 'color-contrast-enhanced']).analyze();
      const found = violations.flatMap(({ nodes }) => nodes.map((node) => `${node.target} ${node.failureSummary}`));
      expect(found, colorScheme).toEqual([]);
    }
  });
}
