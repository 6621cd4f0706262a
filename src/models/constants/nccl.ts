/** What NVIDIA's collective library plans with. */
import type { Constant } from '#models/constants.ts';

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

const cost = { unit: 's', direction: 'none', source: tuning } as const;
const step = { unit: 's', direction: 'one way', source: tuning } as const;
const share = { unit: '1', direction: 'one way', source: tuning } as const;
const ceiling = { unit: 'B/s', direction: 'one way', source: tuning } as const;
const wire = { unit: 'B/s', direction: 'one way', source: topology } as const;

/** Fixed cost of one ring all-reduce, LL protocol, in seconds. */
export const llBase = 6.6e-6;
/** Fixed cost of one ring all-reduce, LL128 protocol, in seconds. */
export const ll128Base = 14e-6;
/** Fixed cost of one ring all-reduce, Simple protocol, in seconds. */
export const simpleBase = 8.4e-6;
/** Cost of one ring step over NVLink, Simple protocol, in seconds. */
export const simpleStepNvlink = 3.4e-6;
/** Cost of one ring step over the network, Simple protocol, in seconds. */
export const simpleStepNetwork = 14e-6;
/** Cost of one ring step over NVLink, LL protocol, in seconds. */
export const llStepNvlink = 0.6e-6;
/** Cost of one ring step over NVLink, LL128 protocol, in seconds. */
export const ll128StepNvlink = 1.9e-6;
/** Cost of one ring step over PCIe, LL protocol, in seconds. */
export const llStepPcie = 1e-6;
/** Cost of one ring step over PCIe, LL128 protocol, in seconds. */
export const ll128StepPcie = 2.5e-6;
/** Cost of one ring step over PCIe, Simple protocol, in seconds. */
export const simpleStepPcie = 5.7e-6;
/** Share of the bandwidth, from 0 to 1, the LL protocol reaches at most. */
export const llShare = 0.5;
/** Share of the bandwidth, from 0 to 1, the LL128 protocol reaches. */
export const ll128Share = 0.92;
/** Ceiling of the LL protocol on one node by GPU, one way, in bytes a second. */
export const llCeiling = { v100: 39e9, a100: 87.7e9, h100: 141e9, b200: 282e9 } as const;
/** Bandwidth of one NVLink of a V100, one way, in bytes a second. */
export const nvlinkLinkV100 = 20e9;
/** NVLink bandwidth of one V100, one way, in bytes a second: 6 links at 20 GB/s. */
export const nvlinkV100 = 120e9;
/** NVLink bandwidth of one A100, one way, in bytes a second: 12 links at 20 GB/s. */
export const nvlinkA100 = 240e9;
/** Bandwidth of PCIe Gen3 ×16, one way, in bytes a second. */
export const pcie3 = 12e9;
/** Bandwidth of PCIe Gen4 ×16, one way, in bytes a second. */
export const pcie4 = 24e9;
/** NVLink bandwidth of one H100 or H200, one way, in bytes a second: 18 links at 20.6 GB/s. */
export const nvlinkH100 = 370.8e9;
/** NVLink bandwidth of one B200, one way, in bytes a second: 18 links at 40.1 GB/s. */
export const nvlinkB200 = 721.8e9;

/** The numbers above by their names, with unit, direction and source. */
export const constants = () =>
  ({
    llBase: { name: 'Ring, LL: fixed cost', value: llBase, ...cost },
    ll128Base: { name: 'Ring, LL128: fixed cost', value: ll128Base, ...cost },
    simpleBase: { name: 'Ring, Simple: fixed cost', value: simpleBase, ...cost },
    simpleStepNvlink: { name: 'Ring, Simple: one NVLink step', value: simpleStepNvlink, ...step },
    simpleStepNetwork: { name: 'Ring, Simple: one network step', value: simpleStepNetwork, ...step },
    llStepNvlink: { name: 'Ring, LL: one NVLink step', value: llStepNvlink, ...step },
    ll128StepNvlink: { name: 'Ring, LL128: one NVLink step', value: ll128StepNvlink, ...step },
    llStepPcie: { name: 'Ring, LL: one PCIe step', value: llStepPcie, ...step },
    ll128StepPcie: { name: 'Ring, LL128: one PCIe step', value: ll128StepPcie, ...step },
    simpleStepPcie: { name: 'Ring, Simple: one PCIe step', value: simpleStepPcie, ...step },
    llShare: { name: 'LL: share of the bandwidth, at most', value: llShare, ...share },
    ll128Share: { name: 'LL128: share of the bandwidth', value: ll128Share, ...share },
    'llCeiling.v100': { name: 'LL: ceiling, V100', value: llCeiling.v100, ...ceiling },
    'llCeiling.a100': { name: 'LL: ceiling, A100', value: llCeiling.a100, ...ceiling },
    'llCeiling.h100': { name: 'LL: ceiling, H100', value: llCeiling.h100, ...ceiling },
    'llCeiling.b200': { name: 'LL: ceiling, B200', value: llCeiling.b200, ...ceiling },
    pcie3: { name: 'PCIe Gen3 ×16', value: pcie3, ...wire },
    pcie4: { name: 'PCIe Gen4 ×16', value: pcie4, unit: 'B/s', direction: 'one way', source: accessLog },
    nvlinkLinkV100: { name: 'V100, one NVLink', value: nvlinkLinkV100, ...wire },
    nvlinkV100: { name: 'V100, NVLink of one GPU', value: nvlinkV100, ...wire },
    nvlinkA100: { name: 'A100, NVLink of one GPU', value: nvlinkA100, ...wire },
    nvlinkH100: { name: 'H100 and H200, NVLink of one GPU', value: nvlinkH100, ...wire },
    nvlinkB200: { name: 'B200, NVLink of one GPU', value: nvlinkB200, ...wire },
  }) satisfies Record<string, Constant>;
