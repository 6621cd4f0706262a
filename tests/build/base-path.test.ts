import { appendFileSync, cpSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchedBy, fetchedByCss } from '#build/output/markup.ts';
import { attribute, readPage } from '#lib/html.ts';
import { findHeadlessChromium } from '#lib/tools/chromium.ts';
import { serve } from '#lib/tools/serve.ts';
import { missing, startNginx } from '../support/nginx.ts';
import { makeSite } from '../support/site.ts';
import { notRun } from '../support/tools.ts';

const executablePath = findHeadlessChromium();
if (missing) notRun('nginx below a path', missing);
if (!executablePath) notRun('the crawl in a browser', 'there is no Chromium');

describe.each([
  ['https://leoustc.com', '/'],
  ['https://else.example', '/sub/path/'],
])('built for %s and %s', (origin, base) => {
  const site = makeSite();
  let server: Server;
  let local: string;
  let pages: string[];

  beforeAll(async () => {
    cpSync('tests/fixtures/more', site.content, { recursive: true });
    appendFileSync(
      path.join(site.content, 'sections', 'contact.mdx'),
      '\n\nSee [the last one](/patents/#patent-21), <a href="/cv/">this</a> and [that][].\n\n[that]: /layers/\n',
    );
    const { code, output } = await site.build({ SITE_URL: origin, BASE_PATH: base });
    expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    server = await serve(site.out, base, 0);
    const address = server.address();
    local = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;
    pages = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page = '']) => page);
  });
  afterAll(() => {
    server.close();
    site.remove();
  });

  test('the sitemap lists pages below the base path only', () => {
    expect(pages).toContain(origin + base);
    expect(pages.filter((page) => !page.startsWith(origin + base) || !page.endsWith('/'))).toEqual([]);
    expect(pages).toContain(`${origin}${base}writing/every-block/`);
    expect(site.read('robots.txt')).toContain(`Sitemap: ${origin}${base}sitemap-index.xml`);
  });

  test('links of the content that start at the root stay below the base path', () => {
    const html = site.read('index.html');
    expect(html).toContain(`<a href="${base}patents/#patent-21">the last one</a>`);
    expect(html).toContain(`<a href="${base}cv/">this</a>`);
    expect(html).toContain(`<a href="${base}layers/">that</a>`);
  });

  test('so do the rules of _headers and the addresses of the manifest', () => {
    const rules = site.read('_headers').match(/^\S.*$/gm) ?? [];
    expect(rules.slice(0, 2)).toEqual([`${base}*`, `${base}_astro/*`]);
    expect(rules.filter((rule) => !rule.startsWith(base))).toEqual([]);
    expect(rules).toContain(`${base}writing/every-block/`);
    expect(JSON.parse(site.read('manifest.webmanifest'))).toMatchObject({ start_url: base, scope: base });
  });

  test('over HTTP every address stays below the base path, and answers without a detour', async () => {
    const waiting = new Set(
      [...pages, `${origin}${base}404.html`, `${origin}${base}sitemap-index.xml`, `${origin}${base}llms.txt`].map(
        (page) => page.replace(origin, ''),
      ),
    );
    const faults: string[] = [];
    for (const path of waiting) {
      const answer = await fetch(local + path, { redirect: 'manual' });
      if (answer.status !== 200) faults.push(`${path} answers ${answer.status}`);
      for (const address of await addressesIn(path, answer)) {
        const url = new URL(address, origin + path);
        if (url.origin !== origin) continue;
        if (!url.pathname.startsWith(base)) faults.push(`${path} leads out to ${address}`);
        waiting.add(url.pathname);
      }
    }
    expect(faults).toEqual([]);
    const seen = [...waiting].map((path) => path.slice(base.length));
    for (const kind of [
      /^share\/.*\.png$/,
      /^rss\.xml$/,
      /^icon\.svg$/,
      /^manifest/,
      /\.md$/,
      /\.pdf$/,
      /\.vcf$/,
      /\.woff2$/,
    ])
      expect(
        seen.filter((path) => kind.test(path)),
        String(kind),
      ).not.toEqual([]);
  });

  test.skipIf(missing)(
    'nginx serves it there, with its headers, and sends addresses without a slash to the right one',
    async () => {
      const nginx = await startNginx(site.out, base);
      const ask = async (path: string) => {
        const { status, headers } = await fetch(nginx.origin + path, { redirect: 'manual' });
        return {
          status,
          location: headers.get('location'),
          cache: headers.get('cache-control'),
          policy: headers.get('content-security-policy'),
        };
      };
      try {
        for (const page of pages) {
          const path = page.replace(origin, '');
          const { status, cache, policy } = await ask(path);
          expect([path, status, cache]).toEqual([path, 200, 'public, max-age=0, must-revalidate']);
          expect(policy).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
        }
        expect(await ask(`${base}layers`)).toMatchObject({ status: 301, location: `${base}layers/` });
        expect(await ask(`${base}no/such/`)).toMatchObject({
          status: 404,
          policy: (await ask(`${base}404.html`)).policy,
        });
        const script = /"(\S+\/_astro\/[^"]+\.js)"|"(\/_astro\/[^"]+\.js)"/.exec(site.read('layers/index.html'));
        expect(await ask(script?.[1] ?? script?.[2] ?? '')).toMatchObject({
          status: 200,
          cache: 'public, max-age=31536000, immutable',
        });
      } finally {
        await nginx.close();
      }
    },
  );

  test.skipIf(!executablePath)('in a browser every request stays below the base path, and succeeds', async () => {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('request', (request) => {
        const fine = request.url().startsWith(local + base) || request.url().startsWith('data:');
        if (!fine) faults.push(`${page.url()} asks for ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() !== 200 && response.status() !== 304)
          faults.push(`${response.url()} answers ${response.status()}`);
      });
      for (const address of pages) {
        await page.goto(address.replace(origin, local), { waitUntil: 'networkidle' });
        for (const picture of await page.locator('img[loading=lazy]').all()) await picture.scrollIntoViewIfNeeded();
      }
      await page.goto(`${local}${base}search/?q=memory`);
      const found = page.locator('site-search ol a');
      await found.first().waitFor();
      const addresses = await found.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Addresses a page, style sheet, manifest, feed, sitemap or text names. */
async function addressesIn(path: string, answer: Response): Promise<string[]> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.includes('css')) return fetchedByCss(await answer.text());
  if (type.includes('json') && path.endsWith('.webmanifest')) {
    return [...(await answer.text()).matchAll(/"(?:src|start_url|scope|id)":\s*"([^"]+)"/g)].map(([, url = '']) => url);
  }
  if (/xml|text\/plain|markdown/.test(type) && !path.endsWith('licenses.txt')) {
    return (await answer.text()).match(/https?:\/\/[^\s<>"')]+/g) ?? [];
  }
  if (!type.includes('html')) return answer.body?.cancel().then(() => []) ?? [];
  const { elements } = readPage(path, await answer.text());
  return elements.flatMap((element) => [
    ...fetchedBy(element),
    ...(/^(a|area|link)$/.test(element.tagName) ? [attribute(element, 'href') ?? []].flat() : []),
    ...[attribute(element, 'content') ?? ''].filter((text) => element.tagName === 'meta' && /^https?:/.test(text)),
  ]);
}
