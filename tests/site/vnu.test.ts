import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OUT_DIR } from '#lib/env.ts';
import { notRun } from '../support/tools.ts';
import { checkWithVnu, missing } from '../support/vnu.ts';

if (missing) notRun('vnu', missing);

const control = realpathSync(mkdtempSync(path.join(tmpdir(), 'vnu-')));
afterAll(() => rmSync(control, { recursive: true }));

test.skipIf(missing)('the W3C checker finds no mistake but the one beside the site', () => {
  writeFileSync(path.join(control, 'a.html'), '<!doctype html><html lang="en"><title>x</title><p align="left">x');
  expect(checkWithVnu([OUT_DIR, control])).toEqual([
    'a.html: The “align” attribute on the “p” element is obsolete. Use CSS instead. >x</title><p align="left">x',
  ]);
});
