import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHeadlessChromium } from '#lib/tools/chromium.ts';
import { serve } from '#lib/tools/serve.ts';
import { budgets } from '../budgets.ts';
import { readToEnd } from '../support/in-page.ts';
import { makeSite, type Site } from '../support/site.ts';

const executablePath = findHeadlessChromium();

let site: Site;
let browser: Browser;
let url: string;
let stop: () => void;

beforeAll(async () => {
  site = makeSite();
  const pictures = ['books/beyond-algorithms', 'books/between-algorithms', 'books/behind-algorithms'];
  for (const [index, name] of pictures.entries())
    writeFileSync(path.join(site.content, `${name}.png`), await drawPicture(1024, 1536, index));
  writeFileSync(path.join(site.content, 'profile', 'portrait.png'), await drawPicture(1024, 1024, 7));
  expect(await site.build()).toEqual({ code: 0, output: '' });
  const server = await serve(site.out, '/', 0);
  const address = server.address();
  url = `http://localhost:${address && typeof address === 'object' ? address.port : 0}/`;
  stop = () => server.close();
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  stop();
  site.remove();
});

test.each([
  ['phone', { width: 390, height: 844, deviceScaleFactor: 3 }],
  ['desktop', { width: 1440, height: 900, deviceScaleFactor: 2 }],
] as const)('the home page with heavy pictures, read to its end, is light on a %s', async (kind, screen) => {
  const { width, height, deviceScaleFactor } = screen;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor });
  const sizes: number[] = [];
  page.on('requestfinished', (request) =>
    request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => sizes.push(responseBodySize + responseHeadersSize)),
  );
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(readToEnd);
  await page.waitForLoadState('networkidle');
  const loaded = await page
    .locator('main img')
    .evaluateAll((images) => Promise.all(images.map((image) => (image as HTMLImageElement).decode().then(() => true))));
  expect(loaded).toEqual([true, true, true, true]);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(budgets.heavyPictures[kind]);
  await page.close();
});

/** A PNG of soft shapes under grain, two bytes a pixel: as heavy as what image models and cameras make. */
async function drawPicture(width: number, height: number, seed: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed + 1;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)];
    const shape = 110 + 60 * Math.sin(x / (40 + seed * 9) + (index % 3)) * Math.cos(y / (55 + seed * 5));
    pixels[index] = shape + ((state >> 16) % 24) - 12;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
