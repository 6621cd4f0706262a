import { expect, test } from 'vitest';
import { nvlinkLinkV100 } from '#models/constants/nccl.ts';
import { halfBandwidth, nvlink, pairCopy, ringAllReduce } from '#models/ring.ts';
import { measuredRings } from '#models/published/wiring.ts';
import { between, ringLink, ringOrder, wirings } from '#models/wiring.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** The tolerance of the reference: 1e-5 of the value. */
const near = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected) / expected).toBeLessThanOrEqual(1e-5);

test.each([
  ['h100', 8, 'LL', 15.0001, 0.00053333, 0.000933327],
  ['h100', MIB, 'LL', 28.0142, 37.4301, 65.5027],
  ['h100', GIB, 'Simple', 5123.55, 209.57, 366.747],
  ['a100', 8 * GIB, 'Simple', 62690.9, 137.02, 239.786],
] as const)('eight %s, %i bytes: %s', (gpu, size, protocol, time, algbw, busbw) => {
  const result = ringAllReduce(8, size, nvlink[gpu]);
  expect(result.protocol).toBe(protocol);
  near(result.time * 1e6, time);
  near(result.algbw / 1e9, algbw);
  near((result.busbw ?? 0) / 1e9, busbw);
});

// Worked out by hand from the constants of the reference: base + 14 steps + 7/4 of the bytes at the protocol's bandwidth.
test.each([
  ['pairs', 8, 'LL', 20.6012],
  ['pairs', 64 * 1024, 'LL', 30.1573],
  ['pairs', MIB, 'LL128', 132.107],
  ['pairs', 8 * MIB, 'Simple', 699.869],
  ['mesh', 64 * 1024, 'LL', 17.9407],
  ['mesh', 4 * MIB, 'LL128', 107.086],
  ['mesh', GIB, 'Simple', 15714.7],
  ['a100', MIB, 'LL', 35.9237],
  ['a100', 8 * MIB, 'LL128', 107.086],
  ['b200', MIB, 'LL', 21.5071],
  ['b200', 16 * MIB, 'LL128', 84.8133],
  ['b200', GIB, 'Simple', 2659.28],
] as const)('a ring over %s, %i bytes: %s', (wiring, size, protocol, time) => {
  const result = ringAllReduce(8, size, ringLink(wiring));
  expect(result.protocol).toBe(protocol);
  near(result.time * 1e6, time);
});

test('what stands between two GPUs has the bandwidth and the name of the reference', () => {
  const pair = (wiring: (typeof wirings)[number], a: number, b: number) => {
    const { label, bandwidth } = between(wiring, a, b);
    return [label, bandwidth / 1e9];
  };
  expect([pair('pairs', 0, 1), pair('pairs', 0, 2), pair('pairs', 0, 4)]).toEqual([
    ['NV12', 240],
    ['NODE', 24],
    ['SYS', 24],
  ]);
  expect([pair('mesh', 0, 3), pair('mesh', 0, 1), pair('mesh', 0, 5)]).toEqual([
    ['NV2', 40],
    ['NV1', 20],
    ['SYS', 12],
  ]);
  expect([pair('a100', 0, 7), pair('h100', 0, 7), pair('b200', 0, 7)]).toEqual([
    ['NV12', 240],
    ['NV18', 370.8],
    ['NV18', 721.8],
  ]);
});

test('a ring over PCIe Gen4 takes 78 ms for a gibibyte', () => {
  const result = ringAllReduce(8, GIB, ringLink('pairs'));
  near(result.time * 1e6, 78_381.9);
  expect(((result.busbw ?? 0) / 1e9).toFixed(2)).toBe('23.97');
});

test('half the bandwidth is reached at the size the constants give', () => {
  const megabytes = (['v100', 'a100', 'h100', 'b200'] as const).map((gpu) => halfBandwidth(8, nvlink[gpu]) / 1e6);
  expect(megabytes.map((size) => size.toFixed(2))).toEqual(['3.84', '7.68', '11.87', '23.10']);
});

test('one GPU moves nothing and has no bus bandwidth', () => {
  expect(ringAllReduce(1, GIB, nvlink.h100)).toEqual({
    protocol: 'LL',
    time: 6.6e-6,
    algbw: GIB / 6.6e-6,
    busbw: undefined,
  });
});

test('an empty buffer costs the fixed part only', () => {
  expect(ringAllReduce(8, 0, nvlink.h100)).toMatchObject({ protocol: 'LL', algbw: 0, busbw: 0 });
  near(ringAllReduce(8, 0, nvlink.h100).time, 15e-6);
});

test('on the cube mesh every GPU has six links and twelve pairs have none', () => {
  const degree = (a: number) =>
    Array.from({ length: 8 }, (_, b) => between('mesh', a, b))
      .filter(({ label }) => label.startsWith('NV'))
      .reduce((sum, { bandwidth }) => sum + bandwidth / nvlinkLinkV100, 0);
  expect(Array.from({ length: 8 }, (_, a) => degree(a))).toEqual([6, 6, 6, 6, 6, 6, 6, 6]);
  const pairs = Array.from({ length: 64 }, (_, n) => [n >> 3, n & 7] as const).filter(([a, b]) => a < b);
  expect(pairs.filter(([a, b]) => between('mesh', a, b).path === 'pcie')).toHaveLength(12);
  expect(ringLink('mesh').bandwidth).toBe(120e9);
});

test('bridged pairs are NV12 inside, NODE in a socket and SYS across', () => {
  expect([1, 2, 4].map((b) => between('pairs', 0, b).label)).toEqual(['NV12', 'NODE', 'SYS']);
});

test('every wiring is the same in both directions', () => {
  for (const wiring of wirings) {
    for (let a = 0; a < 8; a += 1) {
      for (let b = 0; b < 8; b += 1) expect(between(wiring, a, b)).toEqual(between(wiring, b, a));
    }
  }
});

test('the ring visits every GPU once, on the mesh over NVLink only', () => {
  for (const wiring of wirings) expect([...ringOrder(wiring)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const order = ringOrder('mesh');
  expect(order.map((a, i) => between('mesh', a, order[(i + 1) % 8] ?? 0).path)).toEqual(Array(8).fill('nvlink'));
});

test('a copy between two GPUs is one step and the bytes', () => {
  near(pairCopy(GIB, between('mesh', 0, 5)), 14.1e-6 + GIB / 12e9);
});

test('the model misses the published measurements by what the caption says', () => {
  const miss = (gpu: 'a100' | 'h100' | 'b200', index: number) => {
    const point = measuredRings[gpu][index];
    const model = ringAllReduce(point?.ranks ?? 0, point?.bytes ?? 8 * GIB, nvlink[gpu]).busbw ?? 0;
    return Math.round((model / (point?.busbw ?? 1) - 1) * 1000) / 10;
  };
  expect([miss('h100', 0), miss('h100', 1), miss('a100', 0)]).toEqual([1.3, 0.9, 2]);
  expect([0, 1, 2, 3].map((index) => miss('b200', index))).toEqual([5.5, 8.4, 35.8, 137]);
});
