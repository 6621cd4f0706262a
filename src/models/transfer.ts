import { rdmaFixed, tcpCore, tcpFixed } from '#models/constants/transfer.ts';

/** One way to move a message; bandwidths in bits a second. */
export interface Moved {
  /** Cost that does not depend on the size, seconds. */
  readonly fixed: number;
  /** Time of the bytes, seconds. */
  readonly bytes: number;
  /** Both together, seconds. */
  readonly time: number;
  /** Bandwidth the bytes move at. */
  readonly bandwidth: number;
  /** Size ÷ time. */
  readonly effective: number;
  /** Size at which half the bandwidth is reached, bytes. */
  readonly half: number;
}

function move(size: number, fixed: number, bandwidth: number): Moved {
  const bytes = (size * 8) / bandwidth;
  const time = fixed + bytes;
  return { fixed, bytes, time, bandwidth, effective: (size * 8) / time, half: (fixed * bandwidth) / 8 };
}

/** An RDMA write of `size` bytes over a link of `link` bits a second. */
export const rdma = (size: number, link: number): Moved => move(size, rdmaFixed, link);

/** The same through the kernel's TCP with some cores. */
export const tcp = (size: number, link: number, cores: number): Moved =>
  move(size, tcpFixed, Math.min(link, cores * tcpCore));

/** Cores that must be busy with TCP to fill a link. */
export const coresToFill = (link: number): number => Math.ceil(link / tcpCore);

/** Messages that must be in flight to fill a link (Little's law). */
export const inFlightToFill = (size: number, link: number): number => rdma(size, link).time / rdma(size, link).bytes;
