import { expect, test } from 'vitest';
import type { Problem } from '#check/problem.ts';
import { formatProblems, githubAnnotations, summary } from '#check/report.ts';

const error: Problem = {
  file: 'content/patents.json',
  line: 41,
  column: 13,
  severity: 'error',
  field: 'patents[6].id',
  message: 'found "CN11089108A": a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
  excerpt: { text: '      "id": "CN11089108A",', length: 13 },
};
const notice: Problem = {
  file: 'content/old.txt',
  line: 1,
  column: 1,
  severity: 'notice',
  message: 'nothing uses this file',
};
const plain = { colour: false };

test('shows place, field, reason, the line and a caret', () => {
  expect(formatProblems([error], plain)).toBe(
    [
      'content/patents.json:41:13  error  patents[6].id — found "CN11089108A": a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      '  41 |       "id": "CN11089108A",',
      '                   ^^^^^^^^^^^^^',
      '',
      '1 error in the content; start with content/patents.json:41:13',
      '',
    ].join('\n'),
  );
});

test('shows no line of a file that is not text', () => {
  expect(formatProblems([notice], plain)).toBe(
    'content/old.txt:1:1  notice  nothing uses this file\n\ncontent is good; 1 thing to look at\n',
  );
});

test('shows the part of a long line that is meant', () => {
  const long = { ...error, column: 1000, excerpt: { text: `${'a'.repeat(999)}b${'a'.repeat(999)}`, length: 1 } };
  const [, line, caret] = formatProblems([long], plain).split('\n');
  expect(line).toBe(`  41 | ${'a'.repeat(39)}b${'a'.repeat(60)}`);
  expect(caret).toBe(`       ${' '.repeat(39)}^`);
});

test('lets no control character through to the terminal', () => {
  const evil = { ...error, message: 'a\u001b[2Jb', excerpt: { text: 'x\u202ey', length: 1 } };
  expect(formatProblems([evil], plain)).not.toMatch(/(?!\n)\p{C}/u);
});

test('colours where it may', () => {
  expect(formatProblems([error], { colour: true })).toContain('\u001b[31merror\u001b[0m');
  expect(formatProblems([error], plain)).not.toContain('\u001b');
});

test.for<[Problem[], string]>([
  [[], 'content is good'],
  [[notice], 'content is good; 1 thing to look at'],
  [[notice, notice], 'content is good; 2 things to look at'],
  [[notice, error, error], '2 errors in the content, 1 thing to look at; start with content/patents.json:41:13'],
])('sums up in one line', ([problems, line]) => {
  expect(summary(problems)).toBe(line);
});

test('annotates the lines on GitHub', () => {
  expect(githubAnnotations([{ ...error, message: '100 %\nsure' }, notice])).toBe(
    '::error file=content/patents.json,line=41,col=13::patents[6].id — 100 %25%0Asure\n' +
      '::notice file=content/old.txt,line=1,col=1::nothing uses this file\n',
  );
});
