/** Programs the tests use that npm cannot bring: found, or installed where that can be done unasked. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumNames, findChromium, shellName } from './chromium.ts';
import { findProgram } from './programs.ts';

/** A program and the Debian package it comes in. */
interface Tool {
  /** Names the program can have. */
  commands: readonly string[];
  /** Finds it where it has none of these names. */
  find?: () => string | undefined;
  /** Debian package. */
  package: string;
  /** Whether the tests only take longer without it. */
  optional?: true;
}

const tools: readonly Tool[] = [
  { commands: chromiumNames, find: findChromium, package: 'chromium' },
  { commands: [shellName], package: shellName, optional: true },
  { commands: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  { commands: ['WebKitWebDriver'], package: 'webkit2gtk-driver' },
  { commands: ['Xvfb'], package: 'xvfb' },
  { commands: ['nginx'], package: 'nginx-light' },
  { commands: ['qpdf'], package: 'qpdf' },
  { commands: ['pdftotext'], package: 'poppler-utils' },
  { commands: ['java'], package: 'default-jre-headless' },
];

const isThere = ({ commands, find }: Tool) => (findProgram(...commands) ?? find?.()) !== undefined;

/**
 * Makes sure of a browser and, where possible, of the other programs.
 * @param hasBrowser whether any Chromium is there
 * @returns what to tell the user: nothing when all is there
 */
export function setUpTools(hasBrowser: () => boolean): string[] {
  let missing = tools.filter((tool) => !isThere(tool));
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`Setting up: installing ${missing.map((tool) => tool.package).join(', ')} …`);
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-qq', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing.map((tool) => tool.package));
    missing = tools.filter((tool) => !isThere(tool));
  }
  if (!hasBrowser()) {
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
    if (!hasBrowser()) {
      throw new Error('There is no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
    }
  }
  return missing
    .filter(({ optional }) => !optional)
    .map((tool) => `${tool.commands[0]} is not installed (Debian: apt-get install ${tool.package})`);
}
