import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { programOf } from '#lib/tools/packages.ts';

test.each([
  ['prettier', 'prettier/bin/prettier.cjs'],
  ['@playwright/test', '@playwright/test/cli.js'],
  ['knip', 'knip/bin/knip.js'],
])('knows the program of %s', (name, file) => {
  expect(programOf(name)).toBe(path.join(ROOT, 'node_modules', file));
});

test('says so when a package brings no program', () => {
  expect(() => programOf('satteri')).toThrow('satteri brings no program');
});
