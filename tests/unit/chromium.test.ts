import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findHeadlessChromium } from '#lib/tools/chromium.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'programs-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('Chromium is the one CHROMIUM_PATH names, else the program of that name, for tests of pages the one without windows', () => {
  const program = path.join(folder, 'chromium');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', undefined);
  expect(findChromium()).toBe(program);
  const shell = path.join(folder, 'chromium-headless-shell');
  writeFileSync(shell, '');
  chmodSync(shell, 0o755);
  expect(findChromium()).toBe(program);
  expect(findHeadlessChromium()).toBe(shell);
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(findHeadlessChromium()).toBe(process.execPath);
});
