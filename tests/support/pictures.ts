/** Small reference pictures of pages, and how a page is compared with its own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { scrollThrough } from './every-page.ts';

/** Where the references are. */
export const folder = path.resolve(import.meta.dirname, '../pictures');

/** Side of a tile in pixels of the reference; how much brighter or darker a pixel may be; how many in a tile may be more. */
const tolerance = { tile: 16, shade: 40, pixels: 4 };

/** A picture as shades of grey. */
export interface Shades {
  /** Pixels, row by row. */
  data: Uint8Array;
  /** Pixels in a row. */
  width: number;
  /** Number of rows. */
  height: number;
}

/**
 * Opens a page with its fonts for certain: where they come late, readers see the fallback (`font-display: optional`).
 * It changes a style, so the test has to bypass the policy.
 */
export async function openWithFonts(page: Page, path: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const answer = await route.fetch();
      const source = await answer.text();
      const body = source.replaceAll('font-display:optional', 'font-display:block');
      if (body === source) throw new Error(`${path} has no font to wait for`);
      await route.fulfill({ response: answer, body });
    },
  );
  await page.goto(path);
}

/** A page as it is kept: whole, half as large, in shades of grey. */
export async function takePicture(page: Page): Promise<Buffer> {
  // Whatever waits until the reader comes near is in the picture.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await scrollThrough(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    // A face of the system that a fallback names may be absent.
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const whole = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', scale: 'css' });
  const { width = 2 } = await sharp(whole).metadata();
  return sharp(whole)
    .resize({ width: Math.round(width / 2), kernel: 'linear' })
    .greyscale()
    .webp({ quality: 8, effort: 6 })
    .toBuffer();
}

/** Decodes a kept picture. */
export async function readShades(file: Buffer): Promise<Shades> {
  const { data, info } = await sharp(file).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Where two pictures differ.
 * @returns the places, in pixels of the page, at most ten
 */
export function differences(before: Shades, after: Shades): string[] {
  if (before.width !== after.width || before.height !== after.height) {
    return [`${before.width * 2} × ${before.height * 2} became ${after.width * 2} × ${after.height * 2}`];
  }
  const { tile, shade, pixels } = tolerance;
  const counts = new Map<string, number>();
  for (const [index, value] of before.data.entries()) {
    if (Math.abs(value - (after.data[index] ?? 0)) <= shade) continue;
    const x = Math.floor((index % before.width) / tile) * tile * 2;
    const y = Math.floor(Math.floor(index / before.width) / tile) * tile * 2;
    counts.set(`${x}, ${y}`, (counts.get(`${x}, ${y}`) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > pixels)
    .map(([place]) => `differs at ${place}`)
    .slice(0, 10);
}

/** What the references were made with; undefined when there are none. */
export function madeWith(): string | undefined {
  const file = path.join(folder, 'made-with.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Writes a file of the references. */
export function keep(name: string, data: Buffer | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), data);
}
