import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyRepository, fingerprint, makeSite } from '../support/site.ts';

const copy = copyRepository();
const site = makeSite(copy);
afterAll(() => {
  site.remove();
  rmSync(copy, { recursive: true, force: true });
});

test('holds content that has not changed against a schema that has, whatever the caches know', async () => {
  expect((await site.build()).code).toBe(0);
  const before = fingerprint(site.out);
  const schema = path.join(copy, 'src', 'schemas', 'education.ts');
  const text = readFileSync(schema, 'utf8');
  expect(text).toContain('z.strictObject({');
  writeFileSync(schema, text.replace('z.strictObject({', 'z.strictObject({ motto: z.string(),'));
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toMatch(/education\.json:\d+:\d+ +error +education\[0\]\.motto/);
  expect(output).toContain('dist is as it was.');
  expect(fingerprint(site.out)).toEqual(before);
});
