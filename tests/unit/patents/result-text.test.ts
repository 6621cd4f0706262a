import { expect, test } from 'vitest';
import { resultText } from '#lib/patents/result-text.ts';

const all = { query: '', chosen: {} };
const many = Number.POSITIVE_INFINITY;

test('counts what is found, of how many, and how much of it is shown', () => {
  expect(resultText(all, { total: 21, matching: 21, found: 21, limit: many })).toBe('21 patents');
  expect(resultText(all, { total: 10_000, matching: 10_000, found: 10_000, limit: 100 })).toBe(
    '10,000 patents, the first 100 shown',
  );
  const query = { query: 'net', chosen: {} };
  expect(resultText(query, { total: 10_000, matching: 1234, found: 1234, limit: 100 })).toBe(
    '1,234 of 10,000 patents, the first 100 shown',
  );
  expect(resultText(query, { total: 10_000, matching: 100, found: 100, limit: 100 })).toBe('100 of 10,000 patents');
});

test('of none, says what made the result empty', () => {
  const none = { total: 10_000, found: 0, limit: 100 };
  expect(resultText({ query: ' zzz zzz ', chosen: {} }, { ...none, matching: 0 })).toBe(
    'No patent matches. “zzz zzz” is nowhere in the list.',
  );
  expect(resultText({ query: 'net', chosen: { office: 'Japan' } }, { ...none, matching: 1234 })).toBe(
    'No patent matches. 1,234 would with the lists above set to All.',
  );
  expect(resultText({ query: '', chosen: { office: 'Japan', topic: 'Music' } }, { ...none, matching: 10_000 })).toBe(
    'No patent matches. No patent is Japan and Music at once.',
  );
});
