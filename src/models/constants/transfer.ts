import type { Constant } from '#models/constants.ts';

/** Fixed cost of an RDMA write, memory to memory, in seconds: the slow end of what is measured. */
export const rdmaFixed = 2e-6;
/** Fixed cost of kernel TCP, in seconds: a round value near what is measured. */
export const tcpFixed = 20e-6;
/** What one core moves through kernel TCP, in bits a second. */
export const tcpCore = 42e9;

/** The numbers above by their names, with unit, direction and source. */
export const constants = () =>
  ({
    rdmaFixed: {
      name: 'RDMA write: fixed cost, rounded (measured: under 2 µs)',
      value: rdmaFixed,
      unit: 's',
      direction: 'one way',
      source: {
        title: 'Azure HBv4, performance and scalability',
        url: 'https://learn.microsoft.com/en-us/azure/virtual-machines/hbv4-performance',
        tag: 'C',
      },
    },
    tcpFixed: {
      name: 'Kernel TCP: fixed cost, rounded (measured: 17.8 µs)',
      value: tcpFixed,
      unit: 's',
      direction: 'one way',
      source: {
        title: 'F-Stack issue 540, sockperf over a direct cable',
        url: 'https://github.com/F-Stack/f-stack/issues/540',
        tag: 'C',
      },
    },
    tcpCore: {
      name: 'Kernel TCP: one core with every offload on',
      value: tcpCore,
      unit: 'b/s',
      direction: 'one way',
      source: {
        title: 'Cai et al., Understanding host network stack overheads, SIGCOMM 2021',
        url: 'https://doi.org/10.1145/3452296.3472888',
        tag: 'M',
      },
    },
  }) satisfies Record<string, Constant>;
