import { budgets, kindsOver, type Spent } from '../budgets.ts';
import { expect, paths, scrollThrough, test } from '../support/every-page.ts';

test('only pages there are have budgets of their own', () => {
  expect(paths).toEqual(expect.arrayContaining(Object.keys(budgets.pages)));
});

for (const path of paths)
  for (const width of [390, 1440])
    test(`${path} costs no more than its budget, read to its end ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const client = await page.context().newCDPSession(page);
      await client.send('Network.enable');
      const spent: Record<string, Spent> = {};
      const kinds = new Map<string, string>();
      client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
      client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId) ?? 'other';
        const { requests, bytes } = spent[kind] ?? { requests: 0, bytes: 0 };
        spent[kind] = { requests: requests + 1, bytes: bytes + encodedDataLength };
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      await page.waitForLoadState('networkidle');
      expect(spent['document']?.requests).toBe(1);
      expect(kindsOver(path, spent)).toEqual([]);
    });
