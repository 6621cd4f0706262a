import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { copyRepository, fingerprint, makeSite } from '../support/site.ts';

const copy = copyRepository();
const here = makeSite();
const there = makeSite(copy);
afterAll(() => {
  here.remove();
  there.remove();
  rmSync(copy, { recursive: true, force: true });
});

test('gives the same bytes in another folder, time zone and language, and side by side', async () => {
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
