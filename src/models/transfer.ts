import { rdmaFixed, tcpCore, tcpFixed } from '#models/constants/transfer.ts';

/** What moving a message one way costs. */
export interface Moved {
  /** Cost that does not depend on the size, in seconds. */
  readonly fixed: number;
  /** Time of the bytes, in seconds. */
  readonly bytes: number;
  /** Both together, in seconds. */
  readonly time: number;
  /** Bandwidth the bytes move at, in bits a second. */
  readonly bandwidth: number;
  /** Size ÷ time, in bits a second. */
  readonly effective: number;
  /** Size at which half the bandwidth is reached, in bytes. */
  readonly half: number;
}

function move(size: number, fixed: number, bandwidth: number): Moved {
  const bytes = (size * 8) / bandwidth;
  const time = fixed + bytes;
  return { fixed, bytes, time, bandwidth, effective: (size * 8) / time, half: (fixed * bandwidth) / 8 };
}

/** An RDMA write of `size` bytes over a link of `link` bits a second. */
export const rdma = (size: number, link: number): Moved => move(size, rdmaFixed, link);

/** The same through the kernel's TCP with `cores` cores. */
export const tcp = (size: number, link: number, cores: number): Moved =>
  move(size, tcpFixed, Math.min(link, cores * tcpCore));

/** Cores that must be busy with TCP to fill a link of `link` bits a second. */
export const coresToFill = (link: number): number => Math.ceil(link / tcpCore);

/** Messages of `size` bytes that must be in flight to fill a link of `link` bits a second (Little's law). */
export const inFlightToFill = (size: number, link: number): number => rdma(size, link).time / rdma(size, link).bytes;
