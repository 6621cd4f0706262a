import { expect, test } from 'vitest';
import { excerptParts } from '#lib/search/excerpt.ts';

test('tells what was found from what stands around it', () => {
  expect(excerptParts('over <mark>RDMA</mark> and <mark>NVLink</mark>')).toEqual([
    { text: 'over ', found: false },
    { text: 'RDMA', found: true },
    { text: ' and ', found: false },
    { text: 'NVLink', found: true },
  ]);
});

test('takes markup in the content for text', () => {
  expect(excerptParts('&lt;script&gt; <mark>&lt;b&gt;</mark> &amp;')).toEqual([
    { text: '<script> ', found: false },
    { text: '<b>', found: true },
    { text: ' &amp;', found: false },
  ]);
});
