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
  writeFileSync(profile, readFileSync(profile, 'utf8').replace("I'm Leo", 'This is Leo'));
  const results = await Promise.all([one.build(), two.build()]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.map(({ output }) => output).sort()).toEqual(['', 'Another build is at work: waiting for its end.\n']);
  expect(one.read('resume.json')).toContain("I'm Leo");
  expect(two.read('resume.json')).toContain('This is Leo');
});
