import { expect, test } from 'vitest';
import { observe, total } from '../support/observatory.ts';

const best = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const score = (headers: Record<string, string>) => total(observe(new Headers(headers), ''));

test('gives 140 points to all headers but one', () => {
  expect(score(best)).toBe(140);
  expect(score({ ...best, 'cross-origin-embedder-policy': 'require-corp' })).toBe(150);
});

test('gives no bonus to a site without headers', () => {
  expect(score({})).toBe(100 - 25 - 20 - 5 - 20);
});

test.each([
  [
    'an inline script allowed',
    { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'" },
    80,
  ],
  ['a default that allows', { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" }, 135],
  ['short transport security', { 'strict-transport-security': 'max-age=60' }, 130],
  ['a cookie', { 'set-cookie': 'a=b' }, 120],
])('notices %s', (_, change, points) => {
  expect(score({ ...best, ...change })).toBe(points);
});
