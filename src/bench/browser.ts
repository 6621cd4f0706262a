/** A browser as Lighthouse's slow mobile phone: its screen, its network, its processor. */
import { screenEmulationMetrics, throttling, userAgents } from 'lighthouse/core/config/constants.js';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findChromium } from '#lib/tools/chromium.ts';

const screen = screenEmulationMetrics.mobile;
const slow4G = throttling.mobileSlow4G;

/** How much slower than this machine the phone is. */
export const SLOWDOWN = slow4G.cpuSlowdownMultiplier;

/** Shows every frame as soon as it is drawn, as if the screen were never waited for. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** A window that holds the whole screen of the phone: what lies outside of it is not drawn, and its frame never comes. */
const WINDOW = '--window-size=800,1200';

/** Starts the browser; `paced: false` takes the wait for the screen out of what is measured. @throws when there is none */
export function startBrowser({ paced = true } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: install one, or set CHROMIUM_PATH.');
  return puppeteer.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
      WINDOW,
      ...(paced ? [] : UNPACED),
    ],
  });
}

/** A page of the phone with nothing in its cache. */
export interface Phone {
  /** A page as wide and high as the screen of the phone. */
  page: Page;
  /** Its DevTools session, which slows processor and network. */
  session: CDPSession;
}

/** What a phone is used for. */
export interface PhoneOptions {
  /** With the slow network. */
  network: boolean;
}

/** Uses a phone nobody has used before. */
export async function withPhone<T>(
  browser: Browser,
  { network }: PhoneOptions,
  use: (phone: Phone) => Promise<T>,
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({
      width: screen?.width ?? 412,
      height: screen?.height ?? 823,
      deviceScaleFactor: screen?.deviceScaleFactor ?? 1.75,
      isMobile: true,
      hasTouch: true,
    });
    await page.setUserAgent({ userAgent: userAgents.mobile });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    if (network)
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow4G.requestLatencyMs,
        downloadThroughput: (slow4G.downloadThroughputKbps * 1024) / 8,
        uploadThroughput: (slow4G.uploadThroughputKbps * 1024) / 8,
      });
    return await use({ page, session });
  } finally {
    await context.close();
  }
}
