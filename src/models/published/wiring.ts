import type { Wiring } from '#models/wiring.ts';

/** An all-reduce somebody measured and published. */
export interface MeasuredRing {
  /** What was measured. */
  readonly what: string;
  /** Buffer size in bytes; undefined when the page does not state it. */
  readonly bytes: number | undefined;
  /** GPUs that took part. */
  readonly ranks: number;
  /** Measured bus bandwidth, bytes a second. */
  readonly busbw: number;
  /** Whether the switch did the adding, which this model does not describe. */
  readonly inSwitch?: true;
  /** Page it was read on. */
  readonly url: string;
}

const notes = 'https://github.com/stas00/ml-engineering/blob/master/network/README.md';
const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** Published measurements of each wiring. */
export const measuredRings: Readonly<Record<Wiring, readonly MeasuredRing[]>> = {
  pairs: [
    {
      what: '3 × A100, one of them over PCIe',
      bytes: undefined,
      ranks: 3,
      busbw: 20e9,
      url: 'https://github.com/NVIDIA/nccl-tests/issues/178',
    },
  ],
  mesh: [],
  a100: [{ what: '8 × A100', bytes: undefined, ranks: 8, busbw: 235e9, url: notes }],
  h100: [
    {
      what: '8 × H100, the lower end of 365 to 370',
      bytes: 4 * GIB,
      ranks: 8,
      busbw: 365e9,
      url: 'https://github.com/NVIDIA/nccl/issues/1455',
    },
    { what: '8 × H200, NVLS off', bytes: 16 * GIB, ranks: 8, busbw: 367.2e9, url: notes },
    {
      what: '8 × H100, NVLS: the switch adds',
      bytes: undefined,
      ranks: 8,
      busbw: 480e9,
      inSwitch: true,
      url: 'https://github.com/NVIDIA/nccl-tests/issues/212',
    },
  ],
  b200: [
    { what: '8 × B200, NVLS off', bytes: 8 * GIB, ranks: 8, busbw: 682.2e9, url: notes },
    { what: '8 × B200, PyTorch loop', bytes: 128 * MIB, ranks: 8, busbw: 568e9, url: notes },
    { what: '8 × B200, PyTorch loop', bytes: 16 * MIB, ranks: 8, busbw: 255e9, url: notes },
    { what: '8 × B200, PyTorch loop', bytes: MIB, ranks: 8, busbw: 36e9, url: notes },
  ],
};
