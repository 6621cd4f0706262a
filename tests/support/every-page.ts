/** What the tests of every page share: which pages there are, and a browser that must stay quiet. */
import { test as plain, expect, type Page } from '@playwright/test';
import { readToEnd } from './in-page.ts';
import { pathsOf } from './pages.ts';

export { expect };

/** Path of every page. */
export const paths: string[] = pathsOf();

/** What Chromium reports as a page's error when a page appears before its view transition could begin; nobody sees it. */
export const withoutTransition = /^Transition was (aborted|skipped)/;

/** All that the site may remember: the reader's choices of colours and of the key that opens the search. */
const remembered = ['scheme', '/'];

/**
 * A test that fails when the page breaks its policy, reports an error, asks another site for anything, or stores anything
 * but the reader's choices.
 */
export const test = plain.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, context, baseURL }, use) => {
      const noise: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI} ${event.sample}`);
        });
      });
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) noise.push(`${page.url()} console: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        if (!withoutTransition.test(error.message)) noise.push(`${page.url()} script: ${error.message}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) noise.push(`${page.url()} asked for ${url.href}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) noise.push(`${page.url()} got ${response.status()} for ${response.url()}`);
      });
      await use(undefined);
      expect(noise).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      if (!page.isClosed() && page.url().startsWith(origin)) expect(await storedBy(page)).toEqual([]);
    },
    { auto: true },
  ],
});

/** Names of everything a page stored that it may not store. */
async function storedBy(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return names.filter((name) => !remembered.includes(name));
}

/** Scrolls through the page, so that what appears on demand has appeared and every figure runs. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(readToEnd);
  for (const figure of await page.locator('.figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-running');
  }
  await page.evaluate(() => scrollTo(0, 0));
}
