import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
const installed = Object.keys({ ...dependencies, ...devDependencies });
const table = readFileSync('CONTRIBUTING.md', 'utf8').split('## Dependencies')[1] ?? '';
const rows = table.split('\n').filter((line) => line.startsWith('| `'));
/** Names of the first column; one without a scope is of the same scope as the one before it. */
const listed = rows.flatMap((row) =>
  [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);
const fits = (entry: string, name: string) =>
  entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry || name.endsWith(`/${entry}`);

test('every package is in the table of CONTRIBUTING.md, with what it does', () => {
  expect(installed.filter((name) => !listed.some((entry) => fits(entry, name)))).toEqual([]);
  for (const row of rows) expect(row.split('|')[2]?.trim(), row).not.toBe('');
});

test('the table lists nothing that is not installed', () => {
  const all = [...installed, ...Object.keys(optionalDependencies)];
  expect(listed.filter((entry) => !all.some((name) => fits(entry, name)))).toEqual([]);
});

test('every version is exact, and the lockfile names no registry', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":\s*"https?:/);
});
