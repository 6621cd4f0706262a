import type { Constant } from '../constants.ts';

/**
 * What NVIDIA's collective library plans with. Every file of constants exports plain numbers for the models and one list,
 * `constants`, for the page and the tests: a browser bundle takes the numbers and drops the list.
 */
const tuning = {
  title: 'NCCL, src/graph/tuning.cc (commit 5067397c, 2026-06-11)',
  url: 'https://github.com/NVIDIA/nccl/blob/5067397c/src/graph/tuning.cc',
  tag: 'V',
} as const;
const topology = {
  title: 'NCCL, src/graph/topo.h (commit 5067397c, 2026-06-11)',
  url: 'https://github.com/NVIDIA/nccl/blob/5067397c/src/graph/topo.h',
  tag: 'V',
} as const;

/** Fixed cost of one ring all-reduce, Simple protocol. */
export const simpleBase = 8.4e-6;
/** Cost of one ring step over NVLink, Simple protocol. */
export const simpleStepNvlink = 3.4e-6;
/** Cost of one ring step over the network, Simple protocol. */
export const simpleStepNetwork = 14e-6;
/** NVLink bandwidth of one H100 or H200: 18 links at 20.6 GB/s. */
export const nvlinkH100 = 370.8e9;
/** NVLink bandwidth of one B200: 18 links at 40.1 GB/s. */
export const nvlinkB200 = 721.8e9;

/** The numbers above, with unit, direction and source. */
export const constants: readonly Constant[] = [
  { name: 'Ring, Simple: fixed cost', value: simpleBase, unit: 's', direction: 'none', source: tuning },
  { name: 'Ring, Simple: one NVLink step', value: simpleStepNvlink, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, Simple: one network step', value: simpleStepNetwork, unit: 's', direction: 'one way', source: tuning },
  { name: 'H100 and H200, NVLink of one GPU', value: nvlinkH100, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'B200, NVLink of one GPU', value: nvlinkB200, unit: 'B/s', direction: 'one way', source: topology },
];
