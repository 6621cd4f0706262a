import { expect, test } from 'vitest';
import { measuredTransfers } from '#models/published/transfer.ts';
import { coresToFill, inFlightToFill, rdma, tcp } from '#models/transfer.ts';

/** The tolerance of the reference: 1e-5 of the value. */
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected) / expected).toBeLessThanOrEqual(1e-5);

test.each([
  [64, 200, 1, 2.00256, 20.0122, 0.255673, 0.0255844, 50_000, 105_000],
  [65_536, 200, 1, 4.62144, 32.483, 113.447, 16.1404, 50_000, 105_000],
  [1_048_576, 200, 1, 43.943, 219.729, 190.897, 38.1771, 50_000, 105_000],
  [16_777_216, 400, 10, 337.544, 355.544, 397.63, 377.499, 100_000, 1_000_000],
])('%i bytes at %i Gb/s with %i cores', (size, link, cores, tr, tt, br, bt, hr, ht) => {
  const [r, t] = [rdma(size, link * 1e9), tcp(size, link * 1e9, cores)];
  near(r.time * 1e6, tr);
  near(t.time * 1e6, tt);
  near(r.effective / 1e9, br);
  near(t.effective / 1e9, bt);
  near(r.half, hr);
  near(t.half, ht);
});

test('a link needs 3, 5, 10 and 20 cores of kernel TCP', () => {
  expect([100e9, 200e9, 400e9, 800e9].map(coresToFill)).toEqual([3, 5, 10, 20]);
});

test('fourteen messages of 4 KiB fill 200 Gb/s', () => {
  expect(inFlightToFill(4096, 200e9).toFixed(1)).toBe('13.2');
  expect(Math.ceil(inFlightToFill(4096, 200e9))).toBe(14);
});

test('an empty message costs the fixed part', () => {
  expect(rdma(0, 200e9)).toMatchObject({ time: 2e-6, effective: 0 });
  expect(tcp(0, 200e9, 1)).toMatchObject({ time: 20e-6, effective: 0 });
});

test('the model misses the published times by what the caption says', () => {
  const misses = measuredTransfers.map(({ kind, bytes, link, time, stream }) => {
    const model = kind === 'rdma' ? rdma(bytes ?? 0, link) : tcp(bytes ?? 0, link, 1);
    const ratio = time === undefined ? link / (stream ?? 1) : model.time / time;
    return Math.round((ratio - 1) * 1000) / 10;
  });
  expect(misses).toEqual([141.3, 29.3, 2.1, 1.1, 3.2, 19.1]);
});
