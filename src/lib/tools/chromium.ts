/** The Chromium of this machine. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './programs.ts';

/** Names a Chromium can have as a program. */
export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** Name of a Chromium without windows, in which the tests of pages take half the time. */
export const shellName = 'chromium-headless-shell';

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, a program, or Playwright's own. */
export const findChromium = (): string | undefined => find(chromiumNames);

/** The same, without windows where there is such a program. */
export const findHeadlessChromium = (): string | undefined => find([shellName, ...chromiumNames]);

function find(names: readonly string[]): string | undefined {
  return [
    process.env['CHROMIUM_PATH'],
    findProgram(...names),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ].find((file) => file !== undefined && existsSync(file));
}
