import type { Constant } from '#models/constants.ts';

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

const accessLog = {
  title: 'nccl-tests issue 100, log of an A100 machine',
  url: 'https://github.com/NVIDIA/nccl-tests/issues/100',
  tag: 'V',
} as const;

/** Fixed cost of one ring all-reduce, LL protocol. */
export const llBase = 6.6e-6;
/** Fixed cost of one ring all-reduce, LL128 protocol. */
export const ll128Base = 14e-6;
/** Fixed cost of one ring all-reduce, Simple protocol. */
export const simpleBase = 8.4e-6;
/** Cost of one ring step over NVLink, Simple protocol. */
export const simpleStepNvlink = 3.4e-6;
/** Cost of one ring step over the network, Simple protocol. */
export const simpleStepNetwork = 14e-6;
/** Cost of one ring step over NVLink, LL protocol. */
export const llStepNvlink = 0.6e-6;
/** Cost of one ring step over NVLink, LL128 protocol. */
export const ll128StepNvlink = 1.9e-6;
/** Cost of one ring step over PCIe, LL protocol. */
export const llStepPcie = 1e-6;
/** Cost of one ring step over PCIe, LL128 protocol. */
export const ll128StepPcie = 2.5e-6;
/** Cost of one ring step over PCIe, Simple protocol. */
export const simpleStepPcie = 5.7e-6;
/** Share of the bandwidth the LL protocol reaches at most. */
export const llShare = 0.5;
/** Share of the bandwidth the LL128 protocol reaches. */
export const ll128Share = 0.92;
/** Ceiling of the LL protocol on one node, by GPU. */
export const llCeiling = { v100: 39e9, a100: 87.7e9, h100: 141e9, b200: 282e9 } as const;
/** Bandwidth of one NVLink of a V100. */
export const nvlinkLinkV100 = 20e9;
/** NVLink bandwidth of one V100: 6 links at 20 GB/s. */
export const nvlinkV100 = 120e9;
/** NVLink bandwidth of one A100: 12 links at 20 GB/s. */
export const nvlinkA100 = 240e9;
/** Bandwidth of PCIe Gen3 ×16. */
export const pcie3 = 12e9;
/** Bandwidth of PCIe Gen4 ×16. */
export const pcie4 = 24e9;
/** NVLink bandwidth of one H100 or H200: 18 links at 20.6 GB/s. */
export const nvlinkH100 = 370.8e9;
/** NVLink bandwidth of one B200: 18 links at 40.1 GB/s. */
export const nvlinkB200 = 721.8e9;

/** The numbers above, with unit, direction and source. */
export const constants: readonly Constant[] = [
  { name: 'Ring, LL: fixed cost', value: llBase, unit: 's', direction: 'none', source: tuning },
  { name: 'Ring, LL128: fixed cost', value: ll128Base, unit: 's', direction: 'none', source: tuning },
  { name: 'Ring, Simple: fixed cost', value: simpleBase, unit: 's', direction: 'none', source: tuning },
  { name: 'Ring, Simple: one NVLink step', value: simpleStepNvlink, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, Simple: one network step', value: simpleStepNetwork, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, LL: one NVLink step', value: llStepNvlink, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, LL128: one NVLink step', value: ll128StepNvlink, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, LL: one PCIe step', value: llStepPcie, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, LL128: one PCIe step', value: ll128StepPcie, unit: 's', direction: 'one way', source: tuning },
  { name: 'Ring, Simple: one PCIe step', value: simpleStepPcie, unit: 's', direction: 'one way', source: tuning },
  { name: 'LL: share of the bandwidth, at most', value: llShare, unit: '1', direction: 'one way', source: tuning },
  { name: 'LL128: share of the bandwidth', value: ll128Share, unit: '1', direction: 'one way', source: tuning },
  { name: 'LL: ceiling, V100', value: llCeiling.v100, unit: 'B/s', direction: 'one way', source: tuning },
  { name: 'LL: ceiling, A100', value: llCeiling.a100, unit: 'B/s', direction: 'one way', source: tuning },
  { name: 'LL: ceiling, H100', value: llCeiling.h100, unit: 'B/s', direction: 'one way', source: tuning },
  { name: 'LL: ceiling, B200', value: llCeiling.b200, unit: 'B/s', direction: 'one way', source: tuning },
  { name: 'PCIe Gen3 ×16', value: pcie3, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'PCIe Gen4 ×16', value: pcie4, unit: 'B/s', direction: 'one way', source: accessLog },
  { name: 'V100, one NVLink', value: nvlinkLinkV100, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'V100, NVLink of one GPU', value: nvlinkV100, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'A100, NVLink of one GPU', value: nvlinkA100, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'H100 and H200, NVLink of one GPU', value: nvlinkH100, unit: 'B/s', direction: 'one way', source: topology },
  { name: 'B200, NVLink of one GPU', value: nvlinkB200, unit: 'B/s', direction: 'one way', source: topology },
];
