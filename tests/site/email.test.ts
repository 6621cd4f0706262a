import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OUT_DIR } from '#lib/env.ts';

const address = 'info@leoustc.com';
const files = readdirSync(OUT_DIR, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'));
/** Files that people download on purpose. */
const carriers = ['cv.pdf', 'leo.vcf', 'resume.json'];
const holders = files.filter(
  (file) => /\.[a-z]+$/.test(file) && readFileSync(path.join(OUT_DIR, file)).includes(address),
);

test('no file but those made to carry it has the plain address', () => {
  expect(files).toContain('index.html');
  expect(holders.filter((file) => !carriers.includes(file))).toEqual([]);
});

test('the vCard and the JSON Resume carry it', () => {
  expect(holders).toEqual(expect.arrayContaining(['leo.vcf', 'resume.json']));
});
