import { nvlinkB200, nvlinkH100 } from '#models/constants/nccl.ts';
import { nic200, nic400 } from '#models/constants/placement.ts';
import type { Wires } from '#models/placement.ts';
import type { Source } from './measurement.ts';

/** One all-reduce somebody measured and published. */
export interface MeasuredAllReduce {
  /** Machines and network, in words. */
  readonly name: string;
  /** GPUs on each node. */
  readonly seats: readonly number[];
  /** Bandwidths the model takes for those machines. */
  readonly wires: Wires;
  /** Bytes reduced. */
  readonly bytes: number;
  /** Published time in seconds. */
  readonly seconds: number;
  /** Where it was published. */
  readonly source: Source;
}

const notes: Source = {
  title: 'Machine Learning Engineering, network notes (Bekman, 2026)',
  url: 'https://github.com/stas00/ml-engineering/blob/master/network/README.md',
};
const b200 = {
  name: '4 × 8 B200, 400 Gb/s',
  seats: [8, 8, 8, 8],
  wires: { nvlink: nvlinkB200, nic: nic400 },
  source: notes,
};

/** All-reduce times between nodes, the largest message first. */
export const measuredAllReduces: readonly MeasuredAllReduce[] = [
  { ...b200, bytes: 2 ** 34, seconds: 87.2e-3 },
  { ...b200, bytes: 2 ** 32, seconds: 22.05e-3 },
  { ...b200, bytes: 2 ** 30, seconds: 5.75e-3 },
  { ...b200, bytes: 2 ** 26, seconds: 0.83e-3 },
  {
    name: '2 × 8 H100, 200 Gb/s, GPUDirect-TCPXO',
    seats: [8, 8],
    wires: { nvlink: nvlinkH100, nic: nic200 },
    bytes: 2 ** 33,
    seconds: 47.5e-3,
    source: {
      title: 'nccl-tests log, Google Cloud A3 Mega',
      url: 'https://github.com/lessizzmore/create-a3mega-ztan-fork',
    },
  },
];
