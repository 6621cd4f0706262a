import type { Constant } from '#models/constants.ts';

const notes = {
  title: 'Machine Learning Engineering, network notes (Bekman, 2026)',
  url: 'https://github.com/stas00/ml-engineering/blob/master/network/README.md',
  tag: 'V',
} as const;
const port = { unit: 'B/s', direction: 'one way', source: notes } as const;

/** One 200 Gb/s network port for each GPU: one way, in bytes a second. */
export const nic200 = 25e9;
/** One 400 Gb/s network port for each GPU, as in a DGX H100: one way, in bytes a second. */
export const nic400 = 50e9;
/** Bytes all GPUs agree on in one all-reduce of the figure: 1 GiB. */
export const bucket = 2 ** 30;

/** The numbers above by their names, with unit, direction and source. */
export const constants = () =>
  ({
    nic200: { name: 'Network port of one GPU, 200 Gb/s', value: nic200, ...port },
    nic400: { name: 'Network port of one GPU, 400 Gb/s', value: nic400, ...port },
    bucket: {
      name: 'Bucket being reduced',
      value: bucket,
      unit: 'B',
      direction: 'none',
      source: {
        title: 'NCCL tests: how bandwidth is counted',
        url: 'https://github.com/NVIDIA/nccl-tests/blob/master/doc/PERFORMANCE.md',
        tag: 'C',
      },
    },
  }) satisfies Record<string, Constant>;
