/** Eight GPUs wired in five ways: what stands between any two of them. */
import { llCeiling, nvlinkLinkV100, pcie3, pcie4 } from '#models/constants/nccl.ts';
import { nvlink, type RingLink } from './ring.ts';

/** GPUs in each machine. */
export const GPUS = 8;

/** The machines, from the least to the most wired. */
export const wirings = ['pairs', 'mesh', 'a100', 'h100', 'b200'] as const;
/** One of {@link wirings}. */
export type Wiring = (typeof wirings)[number];

/** What stands between two GPUs. */
export interface Between {
  /** As `nvidia-smi topo -m` prints it: `NV12`, `NODE`, `SYS`; `X` for a GPU and itself. */
  readonly label: string;
  /** Direct bandwidth, bytes a second one way. */
  readonly bandwidth: number;
  /** NVLink or PCIe. */
  readonly path: RingLink['path'];
}

/** NVLinks between the pairs of a DGX-1 with V100 that have any; twelve pairs have none. */
const cube: Readonly<Record<string, number>> = {
  '0-1': 1,
  '0-2': 1,
  '0-3': 2,
  '0-4': 2,
  '1-2': 2,
  '1-3': 1,
  '1-5': 2,
  '2-3': 2,
  '2-6': 1,
  '3-7': 1,
  '4-5': 1,
  '4-6': 1,
  '4-7': 2,
  '5-6': 2,
  '5-7': 1,
  '6-7': 2,
};

/** NVLinks of one GPU when all of them go to a switch. */
const ports = { a100: 12, h100: 18, b200: 18 } as const;

/** What stands between GPU `a` and GPU `b`. */
export function between(wiring: Wiring, a: number, b: number): Between {
  if (a === b) return { label: 'X', bandwidth: Number.POSITIVE_INFINITY, path: 'nvlink' };
  if (wiring === 'pairs') {
    if (a >> 1 === b >> 1) return { label: 'NV12', bandwidth: nvlink.a100.bandwidth, path: 'nvlink' };
    return { label: a >> 2 === b >> 2 ? 'NODE' : 'SYS', bandwidth: pcie4, path: 'pcie' };
  }
  if (wiring === 'mesh') {
    const count = cube[`${Math.min(a, b)}-${Math.max(a, b)}`];
    if (count) return { label: `NV${count}`, bandwidth: count * nvlinkLinkV100, path: 'nvlink' };
    return { label: 'SYS', bandwidth: pcie3, path: 'pcie' };
  }
  return { label: `NV${ports[wiring]}`, bandwidth: nvlink[wiring].bandwidth, path: 'nvlink' };
}

/** GPUs in the order of a ring over the best links there are. */
export const ringOrder = (wiring: Wiring): readonly number[] =>
  wiring === 'mesh' ? [0, 1, 2, 3, 7, 6, 5, 4] : [0, 1, 2, 3, 4, 5, 6, 7];

/** What the ring of eight runs over: its slowest link, or on the mesh three interwoven rings in both directions. */
export const ringLink = (wiring: Wiring): RingLink => {
  if (wiring === 'pairs') return { bandwidth: pcie4, ceiling: llCeiling.a100, path: 'pcie' };
  return wiring === 'mesh' ? nvlink.v100 : nvlink[wiring];
};
