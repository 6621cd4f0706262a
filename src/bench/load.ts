/** One cold load of a page: what came over the network, and when the reader saw it. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { withPhone } from './browser.ts';

/** Kinds of files, as the table has them. */
export const kinds = ['document', 'style', 'script', 'font', 'image', 'other'] as const;
type Kind = (typeof kinds)[number];

/** What one load came to; bytes are those on the wire, times are milliseconds. */
export type Load = Record<Kind | 'requests' | 'bytes' | 'blocking' | 'fcp' | 'lcp' | 'cls' | 'tbt', number>;

const kindOf: Record<string, Kind> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
  Image: 'image',
};

/** How long the page is watched after everything has arrived. */
const SETTLE = 500;

/** Loads a page on a fresh phone. */
export function load(browser: Browser, url: string): Promise<Load> {
  return withPhone(browser, { network: true }, async ({ page, session }) => {
    const traffic = watchTraffic(session);
    await page.evaluateOnNewDocument(observePaints);
    await page.goto(url, { waitUntil: 'networkidle0', timeout: 120_000 });
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    return { ...traffic(), ...(await page.evaluate(readPaints)) };
  });
}

/** Counts requests and bytes of a page from now on. */
export function watchTraffic(session: CDPSession): () => Record<Kind | 'requests' | 'bytes', number> {
  const kindsById = new Map<string, Kind>();
  const count = { requests: 0, bytes: 0, document: 0, style: 0, script: 0, font: 0, image: 0, other: 0 };
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!/^https?:/.test(response.url)) return;
    kindsById.set(requestId, kindOf[type] ?? 'other');
    count.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindsById.get(requestId);
    if (!kind) return;
    count[kind] += encodedDataLength;
    count.bytes += encodedDataLength;
  });
  return () => count;
}

interface Paints {
  lcp: number;
  cls: number;
  long: { start: number; duration: number }[];
}

/** Runs in the page, before anything else. */
function observePaints(): void {
  const seen: Paints = { lcp: 0, cls: 0, long: [] };
  Object.assign(window, { __paints: seen });
  const observe = (
    type: string,
    take: (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => void,
  ) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as never);
    }).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  observe('longtask', ({ startTime, duration }) => seen.long.push({ start: startTime, duration }));
}

/** Runs in the page, at the end. */
function readPaints(): Record<'blocking' | 'fcp' | 'lcp' | 'cls' | 'tbt', number> {
  const { lcp, cls, long } = (window as unknown as { __paints: Paints }).__paints;
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const blocking = performance
    .getEntriesByType('resource')
    .filter(
      (entry) =>
        (entry as PerformanceResourceTiming & { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking',
    )
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0);
  const tbt = long
    .filter(({ start, duration }) => start + duration > fcp)
    .reduce((sum, { start, duration }) => sum + Math.max(0, duration - Math.max(0, fcp - start) - 50), 0);
  return { blocking, fcp, lcp, cls, tbt };
}
