import { byteRate, bytes, inWords, miss, percentOff, time } from '#figures/kit/units.ts';
import { type MeasuredRing, measuredRings } from '#models/published/wiring.ts';
import { ringAllReduce } from '#models/ring.ts';
import { GPUS, ringLink, type Wiring, wirings } from '#models/wiring.ts';
import { names } from './draw.ts';

/** Sizes of the table. */
const powers = [3, 10, 16, 20, 24, 27, 30, 34];

/** Headings of {@link ringRows}. */
export const ringHead = ['Size', ...wirings.map((name) => names[name])];
/** A ring over each wiring: time and bus bandwidth by size. */
export const ringRows = powers.map((power) => [
  bytes(2 ** power),
  ...wirings.map((name) => {
    const { time: seconds, busbw } = ringAllReduce(GPUS, 2 ** power, ringLink(name));
    return `${time(seconds)} · ${byteRate(busbw ?? 0)}`;
  }),
]);

/** Bus bandwidth of the model where something was measured; a size that is not stated is taken as a large one. */
const modelOf = (name: Wiring, { ranks, bytes: size = 2 ** 33 }: MeasuredRing): number =>
  ringAllReduce(ranks, size, ringLink(name)).busbw ?? 0;

/** Published bus bandwidths beside those of the model. */
export const published = wirings.flatMap((name) =>
  measuredRings[name].map((ring, index) => {
    const model = modelOf(name, ring);
    return [
      `${'abcd'[index]} ${ring.what}`,
      ring.bytes ? bytes(ring.bytes) : 'not stated',
      byteRate(ring.busbw),
      ring.inSwitch ? 'not modelled' : byteRate(model),
      ring.inSwitch ? '–' : miss(model, ring.busbw),
    ];
  }),
);

/** Where each of them was published. */
export const publishedAt = wirings.flatMap((name) => measuredRings[name].map(({ url }) => url));

/** How far the model is above the rings measured on some wirings, those of a size or larger, or those below it. */
function offs(on: readonly Wiring[], large: boolean): string[] {
  return on.flatMap((name) =>
    measuredRings[name]
      .filter(({ bytes: size = 2 ** 33, inSwitch }) => !inSwitch && size >= 2 ** 30 === large)
      .map((ring) => percentOff(modelOf(name, ring), ring.busbw)),
  );
}
const behindSwitch = offs(['a100', 'h100', 'b200'], true).sort((a, b) => Number(a) - Number(b));

/** How far the model is from what was published. */
export const misses = `Against what was published the line is ${behindSwitch.at(0)} to ${behindSwitch.at(-1)}\u00a0% too high for gigabytes behind a switch, ${inWords(offs(['b200'], false))}\u00a0% for a B200 at 128, 16 and 1 MiB, and ${offs(['pairs'], true).join()}\u00a0% for three A100, one of them over PCIe.`;
