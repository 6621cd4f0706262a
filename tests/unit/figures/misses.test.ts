import { expect, test } from 'vitest';
import { percentOff } from '#figures/kit/units.ts';
import { misses as microseconds, published as transfers } from '#figures/microseconds/facts.ts';
import { misses as readers } from '#figures/readers/facts.ts';
import { misses as seats } from '#figures/seats/facts.ts';
import { published as rings, misses as wiring } from '#figures/wiring/facts.ts';

test('a miss has one decimal below ten percent and none above', () => {
  expect([percentOff(109.94, 100), percentOff(109.96, 100), percentOff(90.06, 100), percentOff(237, 100)]).toEqual([
    '9.9',
    '10',
    '9.9',
    '137',
  ]);
});

test('the caption of the wirings says how far the line is from the published rings', () => {
  expect(wiring).toBe(
    'Against what was published the line is 0.9 to 5.5\u00a0% too high for gigabytes behind a switch, 8.4, 36 and 137\u00a0% for a B200 at 128, 16 and 1 MiB, and 20\u00a0% for three A100, one of them over PCIe.',
  );
  expect(rings.map((row) => row.at(-1))).toEqual([
    '+20\u00a0%',
    '+2\u00a0%',
    '+1.3\u00a0%',
    '+0.9\u00a0%',
    '–',
    '+5.5\u00a0%',
    '+8.4\u00a0%',
    '+36\u00a0%',
    '+137\u00a0%',
  ]);
});

test('the caption of the microseconds says how far they are from the published times', () => {
  expect(microseconds).toBe(
    'Against what was published, RDMA is 141, 29, 2.1 and 1.1\u00a0% too slow at 32 B, 1, 4 and 32 KiB and 3.2\u00a0% too fast as a stream; TCP is 19\u00a0% too slow at 1.5\u00a0kB.',
  );
  expect(transfers.map(([, size, measured, model, miss]) => [size, measured, model, miss].join())).toEqual([
    '32\u00a0B,830\u00a0ns,2\u00a0µs,+141\u00a0%',
    '1\u00a0KiB,1.61\u00a0µs,2.08\u00a0µs,+29\u00a0%',
    '4\u00a0KiB,2.28\u00a0µs,2.33\u00a0µs,+2.1\u00a0%',
    '32\u00a0KiB,4.57\u00a0µs,4.62\u00a0µs,+1.1\u00a0%',
    'a stream,193.7\u00a0Gb/s,200\u00a0Gb/s,+3.2\u00a0%',
    '1.5\u00a0kB,17.8\u00a0µs,21.2\u00a0µs,+19\u00a0%',
  ]);
});

test('the caption of the seats says which published all-reduces the band misses', () => {
  expect(seats).toBe(
    'Of 5 published all-reduces the 4 of 1 GiB and more lie inside the band, its lower edge 9.3 to 26\u00a0% short of them; at 64\u00a0MiB even the upper edge is 16\u00a0% short.',
  );
});

test('the caption of the readers says what share of the bound was published', () => {
  expect(readers).toBe(
    'Published rates reach 0.69 to 0.79 of the bound with long answers and 0.56 and 0.68 with short ones behind many prompts; first tokens take 1.4 and 2.5 times as long as theirs.',
  );
});
