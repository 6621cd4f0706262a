import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, readPages } from '#build/output/finish.ts';
import { policyIn } from '#build/output/policy.ts';
import { BASE_PATH, OUT_DIR, ROOT } from '#lib/env.ts';
import { findChromium } from '#lib/tools/chromium.ts';
import { missing, type Nginx, startNginx } from '../support/nginx.ts';
import { observe, total } from '../support/observatory.ts';
import { notRun } from '../support/tools.ts';

const chromePath = findChromium();
if (missing) notRun('nginx', missing);

describe.skipIf(missing)('behind nginx with the generated configuration', () => {
  const pages = readPages(OUT_DIR);
  let server: Nginx;
  let origin: string;
  const urlOf = (file: string) => origin + BASE_PATH + file.replace(/(^|\/)index\.html$/, '$1');

  beforeAll(async () => {
    server = await startNginx(OUT_DIR, BASE_PATH);
    origin = server.origin;
  });
  afterAll(() => server.close());

  test('every page arrives with its own policy and what only a header can say', async () => {
    for (const page of pages) {
      const answer = await fetch(urlOf(page.file), { redirect: 'manual' });
      expect([page.file, answer.status]).toEqual([page.file, 200]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toBe(`${policyIn(page)}; frame-ancestors 'none'`);
      expect(await answer.text()).toBe(page.html);
    }
  });

  test('every page scores at least 140 by the rules of the Observatory', async () => {
    for (const page of pages) {
      const answer = await fetch(urlOf(page.file));
      const score = observe(answer.headers, await answer.text());
      expect(total(score), `${page.file} ${JSON.stringify(score)}`).toBeGreaterThanOrEqual(140);
    }
  });

  test.skipIf(!chromePath)('a browser has nothing to say about the headers of any page or file', async () => {
    const browser = await chromium.launch({
      ...(chromePath && { executablePath: chromePath }),
      args: ['--no-sandbox'],
    });
    try {
      const tab = await browser.newPage();
      const said: string[] = [];
      tab.on('console', (message) => said.push(`${tab.url()}: ${message.text()}`));
      for (const file of [...pages.map((page) => page.file), 'icon.svg', 'llms.txt', 'resume.json'])
        await tab.goto(urlOf(file), { waitUntil: 'networkidle' });
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('every file arrives with a type of its own, and only pages may run anything', async () => {
    const untyped: string[] = [];
    const isPage = new Set(pages.map(({ file }) => file));
    for (const file of listFiles(OUT_DIR).filter(
      (name) => /\.[a-z0-9]+$/.test(name) && !/\.(br|gz|nojekyll)$/.test(name),
    )) {
      const answer = await fetch(urlOf(file).replaceAll(' ', '%20'), { method: 'HEAD' });
      if (answer.headers.get('content-type') === 'application/octet-stream') untyped.push(file);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      if (!isPage.has(file)) expect(answer.headers.get('content-security-policy')).toMatch(/^script-src 'none'; /);
    }
    expect(untyped.filter((file) => !/\.(pagefind|pf_\w+)$/.test(file))).toEqual([]);
  });

  test('a wrong address shows the 404 page, with the headers', async () => {
    const answer = await fetch(`${origin}${BASE_PATH}no/such/page/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(readFileSync(path.join(OUT_DIR, '404.html'), 'utf8'));
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  test('text arrives compressed, from the twins made at build time', async () => {
    const { headers, body } = await get(urlOf('index.html'), { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body).toEqual(readFileSync(path.join(OUT_DIR, 'index.html.gz')));
  });

  test('a page is asked for again, a font is kept', async () => {
    const page = await fetch(urlOf('index.html'));
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await get(urlOf('index.html'), {
      'If-None-Match': page.headers.get('etag') ?? '',
      'Accept-Encoding': 'gzip',
    });
    expect(again.status).toBe(304);
    const font = listFiles(OUT_DIR).find((file) => file.endsWith('.woff2')) ?? '';
    const kept = await fetch(urlOf(font));
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(kept.headers.get('content-type')).toBe('font/woff2');
  });

  test('a part of a file can be asked for', async () => {
    const font = listFiles(OUT_DIR).find((file) => file.endsWith('.woff2')) ?? '';
    const { status, body } = await get(urlOf(font), { Range: 'bytes=0-3' });
    expect(status).toBe(206);
    expect(body.toString()).toBe('wOF2');
  });

  test('an address without its slash redirects without naming a host', async () => {
    const folderPage = pages.find((page) => page.file.endsWith('/index.html'));
    if (!folderPage) return;
    const place = `${BASE_PATH}${folderPage.file.replace('/index.html', '')}`;
    const answer = await fetch(origin + place, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${place}/`]);
  });

  test('nothing can be written, and nothing outside of the site read', async () => {
    expect((await fetch(urlOf('index.html'), { method: 'POST' })).status).toBe(403);
    expect((await get(`${origin}/..%2f..%2fetc/passwd`)).status).toBe(400);
    expect((await get(`${origin}${BASE_PATH}%2e%2e/%2e%2e/nginx.conf`)).status).not.toBe(200);
  });

  test('10,000 requests: no error', () => {
    const cannon = path.join(ROOT, 'node_modules', 'autocannon', 'autocannon.js');
    const output = execFileSync(process.execPath, [cannon, '-j', '-a', '10000', '-c', '50', urlOf('index.html')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const result = JSON.parse(output.toString()) as Record<'errors' | 'timeouts' | 'non2xx' | '2xx', number> & {
      latency: { p99: number };
    };
    expect([result['2xx'], result.errors, result.timeouts, result.non2xx]).toEqual([10_000, 0, 0, 0]);
    console.log(`nginx: 10,000 requests, 0 errors, 99 % within ${result.latency.p99} ms`);
  });
});

/** A plain request: the path as it stands, the body as it comes. */
function get(url: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const place = url.slice(url.indexOf('/', 8));
    request({ hostname, port, path: place, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
