import { bitRate, bytes, decimalBytes, inWords, miss, percentOff, time } from '#figures/kit/units.ts';
import { type MeasuredTransfer, measuredTransfers } from '#models/published/transfer.ts';
import { coresToFill, rdma, tcp } from '#models/transfer.ts';

/** Link of the table, bits a second. */
export const LINK = 200e9;
const needed = coresToFill(LINK);

/** Headings of {@link moveRows}. */
export const moveHead = ['Size', 'RDMA write', 'TCP, 1 core', `TCP, ${needed} cores`];
/** Time and effective bandwidth by size. */
export const moveRows = [6, 10, 12, 16, 20, 24, 26].map((power) => {
  const size = 2 ** power;
  const all = [rdma(size, LINK), tcp(size, LINK, 1), tcp(size, LINK, needed)];
  return [bytes(size), ...all.map((moved) => `${time(moved.time)} · ${bitRate(moved.effective)}`)];
});

/** What the model says and what was measured: times of a message, or bandwidths of a stream. */
const beside = ({ kind, bytes: size = 0, link, time: seconds, stream = 0 }: MeasuredTransfer) =>
  seconds === undefined
    ? { model: link, measured: stream, words: bitRate }
    : { model: (kind === 'rdma' ? rdma(size, link) : tcp(size, link, 1)).time, measured: seconds, words: time };

/** Published measurements beside the model. */
export const published = measuredTransfers.map((transfer, index) => {
  const { model, measured, words } = beside(transfer);
  return [
    `${'abcdef'[index]} ${transfer.what}`,
    transfer.bytes ? (transfer.bytes % 2 ** 5 ? decimalBytes : bytes)(transfer.bytes) : 'a stream',
    words(measured, 4),
    words(model),
    miss(model, measured),
  ];
});

/** Where each of them was published. */
export const publishedAt = measuredTransfers.map(({ url }) => url);

const offs = (which: (transfer: MeasuredTransfer) => boolean): string =>
  inWords(
    measuredTransfers
      .filter(which)
      .map(beside)
      .map(({ model, measured }) => percentOff(model, measured)),
  );

/** How far the model is from what was published. */
export const misses = `Against what was published, RDMA is ${offs(({ kind, stream }) => kind === 'rdma' && !stream)}\u00a0% too slow at 32 B, 1, 4 and 32 KiB and ${offs(({ stream }) => stream !== undefined)}\u00a0% too fast as a stream; TCP is ${offs(({ kind }) => kind === 'tcp')}\u00a0% too slow at 1.5\u00a0kB.`;
