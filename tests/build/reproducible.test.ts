import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { fingerprint, makeSite } from '../support/site.ts';

const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'copy-')));
const here = makeSite();
const there = makeSite(copy);
afterAll(() => {
  here.remove();
  there.remove();
  rmSync(copy, { recursive: true, force: true });
});

test('gives the same bytes in another folder, time zone and language, and side by side', async () => {
  for (const name of readdirSync(ROOT)) {
    if (!/^(node_modules|dist.*|\.git|\.cache|\.astro|test-results)$/.test(name))
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  }
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')))
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(copy, 'node_modules', name));

  const results = await Promise.all([
    here.build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    there.build({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }),
  ]);
  expect(results).toEqual([
    { code: 0, output: '' },
    { code: 0, output: '' },
  ]);
  expect(Object.keys(fingerprint(here.out) ?? {})).toContain('index.html');
  expect(fingerprint(there.out)).toEqual(fingerprint(here.out));
});
