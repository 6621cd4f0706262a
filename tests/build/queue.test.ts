import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeSite } from '../support/site.ts';

const one = makeSite();
const two = makeSite();
afterAll(() => {
  one.remove();
  two.remove();
});

test('keeps two sites apart that are built at the same time', async () => {
  const profile = path.join(two.content, 'profile', 'leo.mdx');
  writeFileSync(profile, readFileSync(profile, 'utf8').replace('name: Dr. Leo', 'name: Dr. Twin'));
  writeFileSync(path.join(two.content, 'sections', 'focus.mdx'), '---\norder: 5\ntitle: Focus\n---\n\nOnly here.\n');
  expect(await Promise.all([one.build(), two.build()])).toEqual([
    { code: 0, output: '' },
    { code: 0, output: '' },
  ]);
  expect(one.read('index.html')).toContain('Dr. Leo</h1>');
  expect(one.read('index.html')).not.toContain('Only here.');
  expect(two.read('index.html')).toContain('Dr. Twin</h1>');
  expect(two.read('index.html')).toContain('Only here.');
});
