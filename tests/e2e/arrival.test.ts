/** Pages as a slow line brings them: their HTML in pieces, the fonts late. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BASE_PATH } from '#lib/env.ts';
import { expect, paths, test } from '../support/every-page.ts';
import { PAGES_DIR } from '../support/pages.ts';

/** Least characters of a piece, about a TCP segment, and milliseconds between two, long enough for a frame. */
const piece = { length: 1460, gap: 25 };
/** When a font comes, in milliseconds: after the first paint. */
const fontAfter = 400;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The page in pieces that end where a box ends: a word cut in two may move to the next line on any page. */
function piecesOf(html: string): string[] {
  const pieces = [''];
  for (const box of html.split(/(?<=<\/(?:p|li|a|div|label|td|tr|h\d|section|figure|svg|header|nav|ul|ol)>)/)) {
    const last = pieces.pop() ?? '';
    pieces.push(last + box);
    if (last.length + box.length >= piece.length) pieces.push('');
  }
  return pieces;
}

const server = (): Server =>
  createServer(async ({ url = '' }, response) => {
    const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(BASE_PATH.length);
    const file = path.join(PAGES_DIR, asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked);
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    if (file.endsWith('.woff2')) await wait(fontAfter);
    const parts = file.endsWith('.html') ? piecesOf(readFileSync(file, 'utf8')) : [readFileSync(file)];
    for (const part of parts) {
      response.write(part);
      await wait(piece.gap);
    }
    response.end();
  });

test.use({
  baseURL: async ({ browserName: _ }, use) => {
    const slow = server().listen(0);
    await once(slow, 'listening');
    await use(`http://localhost:${(slow.address() as AddressInfo).port}`);
    slow.close();
  },
});

for (const page of paths)
  for (const width of [390, 1440])
    test(`nothing on ${page} moves while it arrives, ${width} px wide`, async ({ page: tab }) => {
      await tab.setViewportSize({ width, height: 900 });
      await tab.addInitScript(watchShifts);
      await tab.goto(page, { waitUntil: 'networkidle' });
      await tab.evaluate(twoFrames);
      expect(await tab.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
    });

/** Collects what moves without the reader's doing. Runs in the page. */
function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node, previousRect, currentRect } of Reflect.get(entry, 'sources'))
        shifts.push(
          `${node?.nodeName} ${node?.textContent?.trim().slice(0, 30)}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`,
        );
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the last changes move is known two frames later. Runs in the page. */
const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
