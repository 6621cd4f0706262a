import { bytes, percentOff, significant } from '#figures/kit/units.ts';
import { nvlinkH100 } from '#models/constants/nccl.ts';
import { bucket, nic400 } from '#models/constants/placement.ts';
import { allReduce, busBandwidth } from '#models/placement.ts';
import { measuredAllReduces } from '#models/published/placement.ts';
import type { Bar } from './draw.ts';
import { band, cost, NODES, policies, seatedBy, shape, taken } from './scene.ts';

const at = (...counts: number[]) => Array.from({ length: NODES }, (_, node) => counts[node] ?? 0);

/** The same eight GPUs in five placements. */
export const placements: readonly Bar[] = (
  [
    ['One node', at(8)],
    ['Two nodes, even', at(4, 4)],
    ['Four nodes', at(2, 2, 2, 2)],
    ['Two nodes, uneven', at(7, 1)],
    ['Eight nodes', at(1, 1, 1, 1, 1, 1, 1, 1)],
  ] as const
).map(([name, counts]) => ({ name, counts, cost: cost(counts, 1) }));

const ms = (seconds: number) => significant(seconds * 1e3);

/** The placements as rows of a table: time spent on steps, inside and between nodes, the band and its bus bandwidth. */
export const placementRows = placements.map(({ counts }) => {
  const { gpus, latency, inside, between, low, high } = allReduce(counts.filter(Boolean), bucket, {
    nvlink: nvlinkH100,
    nic: nic400,
  });
  const bus = [high, low].map((time) => significant((busBandwidth(bucket, time, gpus) ?? 0) / 1e9));
  return [shape(counts), ms(latency), ms(inside), ms(between), ms(low), ms(high), [...new Set(bus)].join('–')];
});

/** Published times beside the band the model gives for the same machines. */
export const checks = measuredAllReduces.map(({ name, seats, wires, bytes: size, seconds, source }) => {
  const { low, high } = allReduce(seats, size, wires);
  return {
    name,
    size: bytes(size),
    low,
    high,
    seconds,
    band: band({ low, high }),
    measured: `${ms(seconds)} ms`,
    source,
  };
});

const inside = checks.filter(({ low, high, seconds }) => low <= seconds && seconds <= high);
const outside = checks.filter((check) => !inside.includes(check));
const lowerEdges = inside.map(({ low, seconds }) => percentOff(low, seconds)).sort((a, b) => Number(a) - Number(b));

/** How far the band is from what was published. */
export const misses = `Of ${checks.length} published all-reduces the ${inside.length} of 1 GiB and more lie inside the band, its lower edge ${lowerEdges.at(0)} to ${lowerEdges.at(-1)}\u00a0% short of them; at ${outside.map(({ size }) => size).join()} even the upper edge is ${outside.map(({ high, seconds }) => percentOff(high, seconds)).join()}\u00a0% short.`;

/** Made-up histories of earlier jobs, so that the one in the picture need not be trusted. */
export const HISTORIES = 999;

/** Median upper edge in milliseconds of each policy, by size of the job and share of the cluster taken. */
export const medians = ((shares: readonly number[]) => {
  const clusters = shares.map((full) => Array.from({ length: HISTORIES }, (_, history) => taken(full, history + 1)));
  const times = (policy: keyof typeof policies, gpus: number, busy: readonly number[][]) =>
    Float64Array.from(busy, (counts) => seatedBy(policy, gpus, counts, 1).cost?.high ?? Number.POSITIVE_INFINITY);
  return [8, 16].flatMap((gpus) =>
    shares.map((full, index) => [
      `${gpus} GPUs, ${full * 5}\u00a0% taken`,
      ...(Object.keys(policies) as (keyof typeof policies)[]).map((policy) =>
        ms(times(policy, gpus, clusters[index] ?? []).sort()[Math.floor(HISTORIES / 2)] ?? 0),
      ),
    ]),
  );
})([4, 8, 12]);
