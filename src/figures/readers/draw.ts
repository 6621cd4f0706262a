import { area, line, linear, logarithmic, type Point, steps } from '#figures/kit/axis.ts';
import type { Figure } from '#figures/kit/figure.ts';
import { h, remember, short, type Tree } from '#figures/kit/tree.ts';
import { significant, time } from '#figures/kit/units.ts';
import { readingPace } from '#models/constants/decode.ts';
import { measuredAlone } from '#models/published/alone.ts';
import {
  BATCHES,
  CONTEXT,
  gpus,
  type ReadersState,
  readersWords,
  type Scene,
  say,
  scene,
  spec,
  stepOf,
  tokens,
} from './scene.ts';

/** Longest step drawn, seconds; what fits never takes longer. */
const LONGEST = 50e-3;
const across = linear([0, LONGEST], [110, 350]);
const upTo = (seconds: number) => Math.min(across(seconds), 356);

const timeAxis = (bottom: number): Tree =>
  h(
    'g',
    {},
    h('path', {
      class: 'rule',
      d: steps([0, LONGEST], 5)
        .map((tick) => `M${short(across(tick))} 0V${bottom}`)
        .join(''),
    }),
    steps([0, LONGEST], 5).map((tick) =>
      h(
        'text',
        { x: across(tick), y: bottom + 15, 'text-anchor': 'middle', class: 'quiet' },
        tick ? String(Math.round(tick * 1e3)) : '0 ms',
      ),
    ),
  );
const stepAxis = timeAxis(112);

/** One decode step: weights and arithmetic side by side, the caches after the longer of the two. */
function stepPicture({ batch, step, fits, gpu }: Scene): Tree {
  const linearPart = Math.max(step.weights, step.compute);
  const end = upTo(step.time);
  const late = end > 300;
  const beyond = step.time > LONGEST;
  const rows = [
    { name: 'Read the weights', from: 0, to: step.weights, kind: step.weights < linearPart ? 'behind' : 'sure' },
    { name: 'Arithmetic', from: 0, to: step.compute, kind: step.compute < linearPart ? 'behind' : 'sure' },
    { name: batch === 1 ? 'Read the cache' : `Read ${batch} caches`, from: linearPart, to: step.time, kind: 'cache' },
  ];
  return h(
    'svg',
    { viewBox: '0 0 360 130', role: 'img', class: fits ? undefined : 'beyond' },
    h('title', {}, 'One decode step'),
    h(
      'desc',
      {},
      rows.map(({ name, from, to }) => `${name}: ${time(to - from)}. `),
      `Together ${time(step.time)}.`,
    ),
    stepAxis,
    rows.map(({ name, from, to, kind }, row) => {
      const y = row * 28 + 6;
      const [left, right] = [upTo(from), upTo(to)];
      return [
        h('text', { x: 0, y: y + 13 }, name),
        h('rect', { class: kind, x: left, y, width: right - left, height: 18 }),
        to > LONGEST && h('path', { class: 'break', d: `M300 ${y - 3}l-4 24m8 0l4-24` }),
        right < 300
          ? h('text', { x: right + 5, y: y + 13 }, time(to - from))
          : h('text', { class: 'halo', x: right - 6, y: y + 13, 'text-anchor': 'end' }, time(to - from)),
      ];
    }),
    h('path', { class: 'total', d: `M110 96H${short(end)}${beyond ? 'l-7-5m7 5l-7 5' : 'm0-6v12'}M110 90v12` }),
    h('text', { x: 0, y: 101 }, fits ? 'Next token' : `Not on one ${gpu.name}`),
    h(
      'text',
      { class: 'halo', x: late ? end - 8 : end + 6, y: 101, 'text-anchor': late ? 'end' : undefined },
      time(step.time),
    ),
  );
}

/** How many readers share a step, and what each and all of them get: one bar a row. */
export function comparison(gpu: Scene['gpu'], context: number, batches: readonly number[]): Tree {
  const bottom = batches.length * 40;
  return h(
    'svg',
    { viewBox: `0 0 360 ${bottom + 20}`, role: 'img' },
    h('title', {}, `Steps of an ${gpu.name} at ${tokens(context)} tokens of context`),
    timeAxis(bottom),
    batches.map((batch, row) => {
      const step = stepOf(gpu, batch, context);
      const y = row * 40 + 2;
      const split = across(step.time - step.cache);
      return [
        h('text', { x: 0, y: y + 12 }, readersWords(batch)),
        h(
          'text',
          { x: 110, y: y + 12 },
          `${significant(1 / step.time)} tok/s each, ${significant(batch / step.time)} in all`,
        ),
        h('rect', { class: 'sure', x: across(0), y: y + 18, width: split - across(0), height: 12 }),
        h('rect', { class: 'cache', x: split, y: y + 18, width: across(step.time) - split, height: 12 }),
      ];
    }),
  );
}

/** Share of the bound that servers reach while decoding. */
const REACHED = [0.7, 0.8] as const;
const X = [44, 350] as const;
const Y = [160, 12] as const;
const x = logarithmic([1, 512], X);

interface Panel {
  /** What is drawn. */
  title: string;
  /** Ends of the axis, and its ticks. */
  ends: readonly [number, number];
  ticks: readonly number[];
  /** Tokens a second of a step that serves a batch. */
  rate(batch: number, seconds: number): number;
  /** Whether the pace of a human reader is drawn. */
  pace?: boolean;
}

/** A rate against the readers served at once; `dot` is the published rate of one reader. */
function panel({ title, ends, ticks, rate, pace = false }: Panel): (scene: Scene, dot?: number) => Tree {
  const y = logarithmic(ends, Y);
  const rateOf = ({ gpu, context }: Scene, batch: number) => rate(batch, stepOf(gpu, batch, context).time);
  const axes = h(
    'g',
    {},
    h('path', { class: 'rule', d: ticks.map((tick) => `M${X[0]} ${short(y(tick))}H${X[1]}`).join('') }),
    ticks.map((tick) =>
      h(
        'text',
        { x: 38, y: y(tick) + 4, 'text-anchor': 'end', class: 'quiet' },
        tick < 1000 ? String(tick) : `${tick / 1000} k`,
      ),
    ),
    [1, 4, 16, 64, 256].map((tick) =>
      h('text', { x: x(tick), y: 176, 'text-anchor': 'middle', class: 'quiet' }, String(tick)),
    ),
    h('text', { x: 350, y: 192, 'text-anchor': 'end', class: 'quiet' }, 'readers at once'),
    pace && [
      h('rect', {
        class: 'pace',
        x: X[0],
        y: y(readingPace.fast),
        width: X[1] - X[0],
        height: y(readingPace.slow) - y(readingPace.fast),
      }),
      h('text', { x: X[0] + 6, y: y(readingPace.fast) - 5, class: 'quiet' }, 'pace of a human reader'),
    ],
  );
  /** What does not depend on how many read now. */
  const curves = remember(
    ({ gpu, context }: Scene) => `${gpu.name} ${context}`,
    (scene) => {
      const { most } = scene;
      const points = (from: number, to: number, share = 1): Point[] =>
        [from, ...BATCHES.filter((size) => size > from && size < to), to]
          .filter((size) => rateOf(scene, size) >= ends[0])
          .map((size) => [x(size), y(rateOf(scene, size) * share)]);
      const wall = Math.min(Math.max(most, 1), 512);
      return h(
        'g',
        {},
        most >= 1 && h('path', { class: 'reached', d: area(points(1, wall, REACHED[1]), points(1, wall, REACHED[0])) }),
        most >= 1 && h('path', { class: 'line', d: line(points(1, wall)) }),
        most < 512 && [
          h('path', { class: 'ghost', d: line(points(wall, 512)) }),
          h('path', { class: 'wall', d: `M${short(x(wall))} ${Y[1]}V${Y[0]}` }),
          h('text', { x: x(wall) + 1, y: 8, 'text-anchor': 'end' }, `memory full: ${most}`),
        ],
      );
    },
  );
  return (scene, dot) => {
    const { batch, most, fits } = scene;
    const at = rateOf(scene, batch);
    const below = at < ends[0];
    const level = y(Math.max(at, ends[0]));
    const late = x(batch) > 262;
    const beside = pace === late && level < 135 ? 20 : -9;
    return h(
      'svg',
      { viewBox: '0 0 360 196', role: 'img' },
      h('title', {}, title),
      h('desc', {}, `${readersWords(batch)}: ${significant(at)} tokens a second at most. Memory is full at ${most}.`),
      axes,
      curves(scene),
      h('path', {
        class: fits ? 'here' : 'here beyond',
        // What is slower than the axis is long is pointed down to.
        d: `M${short(x(batch))} ${short(level)}${below ? 'm-5-9h10l-5 9z' : 'm-5 0l5-6l5 6l-5 6z'}`,
      }),
      h(
        'text',
        {
          class: 'halo',
          x: x(batch) + (late ? -8 : 8),
          y: Math.max(level + beside, 10),
          'text-anchor': late ? 'end' : undefined,
        },
        fits ? `${significant(at)} tok/s` : 'does not fit',
      ),
      dot !== undefined && [
        h('circle', { class: 'dot', cx: x(1), cy: y(dot), r: 4 }),
        h('text', { x: x(1) + 9, y: y(dot) + 15, class: 'quiet halo' }, `measured: ${dot}`),
      ],
    );
  };
}

const each = panel({
  title: 'Tokens a second for each reader',
  ends: [4, 1000],
  ticks: [10, 100, 1000],
  rate: (_, seconds) => 1 / seconds,
  pace: true,
});
const all = panel({
  title: 'Tokens a second for all readers together',
  ends: [100, 100_000],
  ticks: [100, 1000, 10_000, 100_000],
  rate: (batch, seconds) => batch / seconds,
});

/** The published rate of one reader, where the context is as good as none: it was measured without. */
function measuredAt({ gpu, context }: ReadersState): number | undefined {
  const [bound, without] = [CONTEXT * 2 ** context, 0].map((count) =>
    significant(1 / stepOf(gpus.a100, 1, count).time),
  );
  return gpu === 'a100' && bound === without ? measuredAlone : undefined;
}

/** Figure 4: one GPU, many readers. */
export const readers: Figure<typeof spec> = {
  name: 'readers',
  spec,
  draw: {
    step: (state) => stepPicture(scene(state)),
    each: (state) => each(scene(state), measuredAt(state)),
    all: (state) => all(scene(state)),
  },
  words: ({ readers, context }) => ({
    readers: readersWords(BATCHES[readers] ?? 1),
    context: `${tokens(CONTEXT * 2 ** context)} tokens`,
  }),
  say,
};
