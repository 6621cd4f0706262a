import { describe, expect, test } from 'vitest';
import { nvlinkB200, nvlinkH100 } from '#models/constants/nccl.ts';
import { nic400 } from '#models/constants/placement.ts';
import { allReduce, busBandwidth, countOnly, fillOrder, pack, topologyAware } from '#models/placement.ts';
import { measuredAllReduces } from '#models/published/placement.ts';
import { near } from '../../support/near.ts';

const GiB = 2 ** 30;
const h100 = { nvlink: 370.8e9, nic: 50e9 };
const b200 = { nvlink: 721.8e9, nic: 50e9 };
const empty = [
  [8, 8, 8, 8],
  [8, 8, 8, 8],
];

describe('all-reduce', () => {
  test('plans with the bandwidths of H100, B200 and a 400 Gb/s port', () => {
    expect([nvlinkH100, nvlinkB200, nic400]).toEqual([370.8e9, 721.8e9, 50e9]);
  });

  test.each([
    { seats: [8], bytes: GiB, wires: h100, us: [56, 5067.55, 0, 5123.55, 5123.55], bus: [366.747, 366.747] },
    { seats: [4, 4], bytes: GiB, wires: h100, us: [77.2, 4343.62, 5368.71, 5445.91, 9789.52], bus: [345.038, 191.945] },
    {
      seats: [2, 2, 2, 2],
      bytes: GiB,
      wires: h100,
      us: [119.6, 2895.74, 16106.1, 16225.7, 19121.5],
      bus: [115.807, 98.269],
    },
    {
      seats: [1, 1, 1, 1, 1, 1, 1, 1],
      bytes: GiB,
      wires: h100,
      us: [204.4, 0, 37581, 37785.4, 37785.4],
      bus: [49.7295, 49.7295],
    },
    {
      seats: [8, 8, 8, 8],
      bytes: GiB,
      wires: h100,
      us: [282.8, 5067.55, 4026.53, 5350.35, 9376.88],
      bus: [388.83, 221.862],
    },
    {
      seats: [8, 8, 8, 8],
      bytes: 2 ** 26,
      wires: b200,
      us: [282.8, 162.705, 251.658, 534.458, 697.163],
      bus: [243.281, 186.504],
    },
    {
      seats: [8, 8, 8, 8],
      bytes: GiB,
      wires: b200,
      us: [282.8, 2603.28, 4026.53, 4309.33, 6912.61],
      bus: [482.76, 300.953],
    },
    {
      seats: [8, 8, 8, 8],
      bytes: 16 * GiB,
      wires: b200,
      us: [282.8, 41652.5, 64424.5, 64707.3, 106360],
      bus: [514.409, 312.957],
    },
  ])('$seats GPUs a node, $bytes bytes', ({ seats, bytes, wires, us, bus }) => {
    const { gpus, latency, inside, between, low, high } = allReduce(seats, bytes, wires);
    for (const [index, seconds] of [latency, inside, between, low, high].entries()) near(seconds * 1e6, us[index]);
    near((busBandwidth(bytes, low, gpus) ?? 0) / 1e9, bus[0]);
    near((busBandwidth(bytes, high, gpus) ?? 0) / 1e9, bus[1]);
  });

  test('takes 2.934 ms of bandwidth for 72 GPUs in one NVLink domain', () => {
    expect((allReduce([72], GiB, b200).inside * 1e3).toFixed(3)).toBe('2.934');
  });

  test('has no band inside one node, where nothing is left to overlap', () => {
    const { low, high, between } = allReduce([8], GiB, h100);
    expect(between).toBe(0);
    expect(low).toBe(high);
  });

  test('moves nothing for one GPU and leaves its bus bandwidth out', () => {
    const { inside, between, gpus } = allReduce([1], GiB, h100);
    expect([inside, between]).toEqual([0, 0]);
    expect(busBandwidth(GiB, 1, gpus)).toBeUndefined();
  });

  test('costs its latency alone for an empty buffer', () => {
    const { latency, low, high } = allReduce([4, 4], 0, h100);
    expect([low, high]).toEqual([latency, latency]);
  });

  test('is paced by the node with the fewest GPUs', () => {
    near(allReduce([7, 1], GiB, h100).between, 4 * allReduce([4, 4], GiB, h100).between);
  });

  test('pays for oversubscribed uplinks between the nodes only', () => {
    const one = allReduce([4, 4], GiB, h100);
    const two = allReduce([4, 4], GiB, { ...h100, oversubscription: 2 });
    near(two.between, 2 * one.between);
    expect(two.inside).toBe(one.inside);
  });

  test.each([[[]], [[8, 0]], [[2.5]], [[-1]]])('refuses %j as a placement', (seats) => {
    expect(() => allReduce(seats, GiB, h100)).toThrow(RangeError);
  });
});

describe('published all-reduces', () => {
  const rows = measuredAllReduces.map(({ seats, bytes, wires, seconds }) => {
    const { low, high } = allReduce(seats, bytes, wires);
    return { low: low * 1e3, high: high * 1e3, inside: low <= seconds && seconds <= high, miss: low / seconds - 1 };
  });

  test('lie inside the band from 1 GiB up and above it at 64 MiB', () => {
    expect(rows.map(({ inside }) => inside)).toEqual([true, true, true, false, true]);
  });

  test('have the bands stated in the notes', () => {
    expect(rows.map(({ low, high }) => [low.toPrecision(3), high.toPrecision(3)])).toEqual([
      ['64.7', '106'],
      ['16.4', '26.8'],
      ['4.31', '6.91'],
      ['0.534', '0.697'],
      ['43.1', '83.6'],
    ]);
  });

  test('lie 26 % above the lower edge at 16 GiB and 9 % on the two H100 nodes', () => {
    expect(rows.map(({ miss }) => Math.round(miss * 100))).toEqual([-26, -26, -25, -36, -9]);
  });
});

describe('policies', () => {
  test('counting spreads eight GPUs over eight nodes', () => {
    expect(countOnly(empty, 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('counting takes from the emptiest node, the first among equals', () => {
    expect(countOnly([[3, 5], [5]], 4)).toEqual([0, 2, 2]);
  });

  test('topology takes a node with room before a rack with less', () => {
    expect(
      topologyAware(
        [
          [8, 8],
          [4, 4],
        ],
        8,
      ),
    ).toEqual([8, 0, 0, 0]);
  });

  test('packing fills the fullest node that fits', () => {
    expect(pack([[8, 5, 4, 8]], 4)).toEqual([0, 0, 4, 0]);
  });

  test('packing takes the emptiest node whole while no node fits the rest', () => {
    expect(pack([[3, 6, 5, 2]], 8)).toEqual([0, 6, 0, 2]);
  });

  test('topology keeps a job in the tightest node that fits', () => {
    expect(
      topologyAware(
        [
          [8, 6],
          [5, 8],
        ],
        5,
      ),
    ).toEqual([0, 0, 5, 0]);
  });

  test('topology prefers the tightest rack and evens the nodes out', () => {
    expect(
      topologyAware(
        [
          [6, 6, 6, 6],
          [6, 6, 0, 0],
        ],
        8,
      ),
    ).toEqual([0, 0, 0, 0, 4, 4, 0, 0]);
  });

  test('topology evens out only as far as the free GPUs allow', () => {
    expect(topologyAware([[6, 2]], 8)).toEqual([6, 2]);
    expect(topologyAware([[7, 3]], 8)).toEqual([5, 3]);
  });

  test('topology crosses racks when no rack has room', () => {
    expect(
      topologyAware(
        [
          [4, 4],
          [4, 4],
        ],
        12,
      ),
    ).toEqual([4, 4, 4, 0]);
  });

  test.each([
    ['counting', countOnly],
    ['packing', pack],
    ['topology', topologyAware],
  ])('%s leaves a job waiting that does not fit', (_name, policy) => {
    expect(policy([[3], [4]], 8)).toBeUndefined();
  });

  test.each([
    ['counting', countOnly],
    ['packing', pack],
    ['topology', topologyAware],
  ])('%s places every GPU and no more than are free', (_name, policy) => {
    for (let taken = 0; taken <= 38; taken++) {
      const free = Array.from({ length: 8 }, () => 8);
      for (const node of fillOrder(8, 8, 4).slice(0, taken)) free[node] = (free[node] ?? 0) - 1;
      for (const gpus of [4, 8, 16]) {
        const given = policy([free.slice(0, 4), free.slice(4)], gpus) ?? [];
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(gpus);
        expect(given.every((count, node) => count >= 0 && count <= (free[node] ?? 0))).toBe(true);
      }
    }
  });
});

describe('earlier jobs', () => {
  test('take every seat once', () => {
    const order = fillOrder(8, 8, 1);
    for (let node = 0; node < 8; node++) expect(order.filter((taken) => taken === node)).toHaveLength(8);
  });

  test('are the same for the same seed and others for another', () => {
    expect(fillOrder(8, 8, 1)).toEqual(fillOrder(8, 8, 1));
    expect(fillOrder(8, 8, 1)).not.toEqual(fillOrder(8, 8, 2));
  });
});
