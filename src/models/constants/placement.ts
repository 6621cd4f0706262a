import type { Constant } from '#models/constants.ts';

const notes = {
  title: 'Machine Learning Engineering, network notes (Bekman, 2026)',
  url: 'https://github.com/stas00/ml-engineering/blob/master/network/README.md',
  tag: 'V',
} as const;
const scores = {
  title: 'NVIDIA go-gpuallocator, besteffort_policy.go',
  url: 'https://github.com/NVIDIA/go-gpuallocator/blob/main/gpuallocator/besteffort_policy.go',
  tag: 'V',
} as const;

/** One 200 Gb/s network port for each GPU. */
export const nic200 = 25e9;
/** One 400 Gb/s network port for each GPU, as in a DGX H100. */
export const nic400 = 50e9;
/** One 800 Gb/s network port for each GPU, as in a DGX B300. */
export const nic800 = 100e9;
/** Bytes all GPUs agree on in one all-reduce of the figure: 1 GiB. */
export const bucket = 2 ** 30;

/** What a pair of GPUs earns in NVIDIA's device plugin for each NVLink between them. */
export const scorePerLink = 100;
/** What a pair earns for its place on PCIe, from the far socket to the same board. */
export const scorePerPath = {
  crossCpu: 10,
  sameCpu: 20,
  hostBridge: 30,
  switches: 40,
  switch: 50,
  board: 60,
} as const;

/** The numbers above, with unit, direction and source. */
export const constants: readonly Constant[] = [
  { name: 'Network port of one GPU, 200 Gb/s', value: nic200, unit: 'B/s', direction: 'one way', source: notes },
  { name: 'Network port of one GPU, 400 Gb/s', value: nic400, unit: 'B/s', direction: 'one way', source: notes },
  { name: 'Network port of one GPU, 800 Gb/s', value: nic800, unit: 'B/s', direction: 'one way', source: notes },
  {
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
  { name: 'Score of one NVLink', value: scorePerLink, unit: '1', direction: 'both ways', source: scores },
  { name: 'Score, other CPU', value: scorePerPath.crossCpu, unit: '1', direction: 'both ways', source: scores },
  { name: 'Score, same CPU', value: scorePerPath.sameCpu, unit: '1', direction: 'both ways', source: scores },
  {
    name: 'Score, same host bridge',
    value: scorePerPath.hostBridge,
    unit: '1',
    direction: 'both ways',
    source: scores,
  },
  {
    name: 'Score, several PCIe switches',
    value: scorePerPath.switches,
    unit: '1',
    direction: 'both ways',
    source: scores,
  },
  { name: 'Score, one PCIe switch', value: scorePerPath.switch, unit: '1', direction: 'both ways', source: scores },
  { name: 'Score, same board', value: scorePerPath.board, unit: '1', direction: 'both ways', source: scores },
];
