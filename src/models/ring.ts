import * as nccl from '#models/constants/nccl.ts';

/** How NCCL moves the data: low latency, low latency with 128-byte lines, or plain. */
export type Protocol = 'LL' | 'LL128' | 'Simple';

/** What a ring runs over; bandwidths are one way, in bytes a second. */
export interface RingLink {
  /** Bandwidth of the ring at one GPU. */
  readonly bandwidth: number;
  /** Ceiling of the LL protocol. */
  readonly ceiling: number;
  /** What each step goes through. */
  readonly path: 'nvlink' | 'pcie';
}

/** One all-reduce on one machine. */
export interface RingTime {
  /** The protocol that is fastest. */
  readonly protocol: Protocol;
  /** Seconds. */
  readonly time: number;
  /** Buffer ÷ time, bytes a second. */
  readonly algbw: number;
  /** `algbw · 2(n−1)/n`, bytes a second; undefined for one GPU, where nothing moves. */
  readonly busbw: number | undefined;
}

/** The NVLinks of a GPU together, as NCCL plans with them. */
export const nvlink = {
  v100: { bandwidth: nccl.nvlinkV100, ceiling: nccl.llCeiling.v100, path: 'nvlink' },
  a100: { bandwidth: nccl.nvlinkA100, ceiling: nccl.llCeiling.a100, path: 'nvlink' },
  h100: { bandwidth: nccl.nvlinkH100, ceiling: nccl.llCeiling.h100, path: 'nvlink' },
  b200: { bandwidth: nccl.nvlinkB200, ceiling: nccl.llCeiling.b200, path: 'nvlink' },
} as const satisfies Record<string, RingLink>;

const bases = { LL: nccl.llBase, LL128: nccl.ll128Base, Simple: nccl.simpleBase } as const;
const steps = {
  nvlink: { LL: nccl.llStepNvlink, LL128: nccl.ll128StepNvlink, Simple: nccl.simpleStepNvlink },
  pcie: { LL: nccl.llStepPcie, LL128: nccl.ll128StepPcie, Simple: nccl.simpleStepPcie },
} as const;

/** The part of a ring all-reduce that does not depend on its size, seconds. */
const latency = (ranks: number, path: RingLink['path'], protocol: Protocol): number =>
  bases[protocol] + 2 * (ranks - 1) * steps[path][protocol];

/** Ring all-reduce of `bytes` over `ranks` GPUs, by the protocol that is fastest. */
export function ringAllReduce(ranks: number, bytes: number, link: RingLink): RingTime {
  const factor = (2 * (ranks - 1)) / ranks;
  const bandwidth = {
    LL: Math.min(nccl.llShare * link.bandwidth, link.ceiling),
    LL128: nccl.ll128Share * link.bandwidth,
    Simple: link.bandwidth,
  };
  const by = (protocol: Protocol) => ({
    protocol,
    time: latency(ranks, link.path, protocol) + (factor * bytes) / bandwidth[protocol],
  });
  const best = [by('LL128'), by('Simple')].reduce((a, b) => (b.time < a.time ? b : a), by('LL'));
  const algbw = bytes / best.time;
  return { ...best, algbw, busbw: ranks > 1 ? algbw * factor : undefined };
}

/** Size in bytes at which the Simple protocol reaches half its bandwidth. */
export const halfBandwidth = (ranks: number, { path, bandwidth }: RingLink): number =>
  (latency(ranks, path, 'Simple') * bandwidth * ranks) / (2 * (ranks - 1));

/** A copy from one GPU to another, taken as one step of the Simple protocol and the bytes; seconds. */
export const pairCopy = (bytes: number, { path, bandwidth }: Pick<RingLink, 'bandwidth' | 'path'>): number =>
  nccl.simpleBase + steps[path].Simple + bytes / bandwidth;
