/** The Chromium of this machine. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, a system package, or Playwright's own. */
export function findChromium(): string | undefined {
  return [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ].find((file) => file !== undefined && existsSync(file));
}
