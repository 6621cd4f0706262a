/** The Chromium of this machine. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './programs.ts';

/** Names a Chromium can have as a program. */
export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, a program, or Playwright's own. */
export function findChromium(): string | undefined {
  return [
    process.env['CHROMIUM_PATH'],
    findProgram(...chromiumNames),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ].find((file) => file !== undefined && existsSync(file));
}
