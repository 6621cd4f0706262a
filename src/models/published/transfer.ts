/** A one-way time or a streaming bandwidth somebody measured and published. */
export interface MeasuredTransfer {
  /** What was measured. */
  readonly what: string;
  /** Message size, bytes; undefined when many were in flight. */
  readonly bytes: number | undefined;
  /** Which of the two it is. */
  readonly kind: 'rdma' | 'tcp';
  /** Link speed it was measured on, bits a second. */
  readonly link: number;
  /** Time, seconds, of one message. */
  readonly time?: number;
  /** Bandwidth, bits a second, of a stream of messages. */
  readonly stream?: number;
  /** Page it was read on. */
  readonly url: string;
}

const thesis = 'https://git.dennispotter.eu/Dennis/masters-thesis/';

/** Published measurements. */
export const measuredTransfers: readonly MeasuredTransfer[] = [
  { what: 'ib_send_lat', bytes: 32, kind: 'rdma', link: 100e9, time: 0.83e-6, url: thesis },
  { what: 'ib_send_lat', bytes: 1024, kind: 'rdma', link: 100e9, time: 1.61e-6, url: thesis },
  { what: 'ib_send_lat', bytes: 4096, kind: 'rdma', link: 100e9, time: 2.28e-6, url: thesis },
  { what: 'ib_send_lat', bytes: 32768, kind: 'rdma', link: 100e9, time: 4.57e-6, url: thesis },
  {
    what: 'ib_write_bw, EFA adapter',
    bytes: undefined,
    kind: 'rdma',
    link: 200e9,
    stream: 193.72e9,
    url: 'https://github.com/stas00/ml-engineering/blob/master/network/README.md',
  },
  {
    what: 'sockperf, direct 10 Gb/s cable',
    bytes: 1500,
    kind: 'tcp',
    link: 10e9,
    time: 17.8e-6,
    url: 'https://github.com/F-Stack/f-stack/issues/540',
  },
];
