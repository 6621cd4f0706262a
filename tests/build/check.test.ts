import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentCopy } from '../support/content.ts';

/** Runs `npm run check` on a folder, without npm. */
function check(content: ContentCopy, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/check.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content.root, GITHUB_ACTIONS: '', ...env },
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

test('ends well with notices only, and says so last', () => {
  using content = new ContentCopy();
  const { status, lines } = check(content);
  expect(status).toBe(0);
  expect(lines.at(-1)).toBe('content is good; 10 things to look at');
});

test('ends with 1 on any error, and says last what is wrong', () => {
  using content = new ContentCopy().replace('patents.json', 'CN110891081A', 'CN11089108A');
  const { status, lines } = check(content);
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe(
    `1 error in the content, 10 things to look at; start with ${content.path('patents.json')}:65:13`,
  );
});

test('uses no colour where it is not read by a person', () => {
  using content = new ContentCopy();
  expect(check(content).lines.join('')).not.toContain('\u001b');
});

test('gives machines the same as JSON', () => {
  using content = new ContentCopy().replace('patents.json', 'CN110891081A', 'CN11089108A');
  const { status, lines } = check(content, ['--json']);
  const problems = JSON.parse(lines.join('\n')) as { severity: string }[];
  expect(status).toBe(1);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
    {
      file: content.path('patents.json'),
      line: 65,
      column: 13,
      severity: 'error',
      field: 'patents[6].id',
      message: 'found "CN11089108A": a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      excerpt: { text: '      "id": "CN11089108A",', length: 13 },
    },
  ]);
});

test('annotates the lines in GitHub Actions', () => {
  using content = new ContentCopy().replace('patents.json', 'CN110891081A', 'CN11089108A');
  const { lines } = check(content, [], { GITHUB_ACTIONS: 'true' });
  expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
    `::error file=${content.path('patents.json')},line=65,col=13::patents[6].id — found "CN11089108A": a Chinese publication number is CN, nine digits and a letter (CN110891081A)`,
  ]);
});

test('says which setting cannot be used, and ends', () => {
  using content = new ContentCopy();
  const { status, stderr } = check(content, [], { SITE_URL: '' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'SITE_URL — found "": write where the site will be, without a path, such as https://leoustc.com; a path is BASE_PATH\n',
  );
});

test('is not led to another folder by a SITE_ROOT of the machine', () => {
  using content = new ContentCopy();
  expect(check(content, [], { SITE_ROOT: '/var/www', CONTENT_DIR: 'tests/fixtures/content' }).status).toBe(0);
});
