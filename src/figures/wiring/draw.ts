import { diamond, line, logarithmic, type Point, powers } from '#figures/kit/axis.ts';
import type { Figure } from '#figures/kit/figure.ts';
import { choice, type State, step } from '#figures/kit/state.ts';
import { h, remember, short, type Tree } from '#figures/kit/tree.ts';
import { byteRate, bytes, decimalBytes, time } from '#figures/kit/units.ts';
import { measuredRings } from '#models/published/wiring.ts';
import { halfBandwidth, pairCopy, ringAllReduce } from '#models/ring.ts';
import { between, GPUS, ringLink, ringOrder, type Wiring, wirings } from '#models/wiring.ts';

/** What the reader can change; sizes are powers of two, a pair is `8 · from + to`. */
export const spec = {
  wiring: choice(wirings, 'h100'),
  size: step(3, 34, 30),
  traffic: choice(['ring', 'pair'], 'ring'),
  pair: step(0, GPUS * GPUS - 1, 5),
};
type Wired = State<typeof spec>;

/** Names of the wirings. */
export const names: Readonly<Record<Wiring, string>> = {
  pairs: 'Bridged pairs, A100',
  mesh: 'Cube mesh, V100',
  a100: 'Switch, A100',
  h100: 'Switch, H100',
  b200: 'Switch, B200',
};

/** Side of a matrix cell. */
const CELL = 44;
const SIDE = CELL * GPUS;
/** Bandwidth drawn as the largest square: one B200. */
const FULL = between('b200', 0, 1).bandwidth;
const indices = Array.from({ length: GPUS }, (_, index) => index);
const ends = ({ pair }: Wired) => [Math.floor(pair / GPUS), pair % GPUS] as const;

/** A square around a point as a path. */
const square = (x: number, y: number, side: number): string => {
  const [left, top, length] = [x - side / 2, y - side / 2, side].map((value) => Math.round(value * 10) / 10);
  return `M${left} ${top}h${length}v${length}h-${length}z`;
};

/** Whether the traffic of a state uses the link from one GPU to another. */
function used(state: Wired, from: number, to: number): boolean {
  if (state.traffic === 'pair') return from === ends(state)[0] && to === ends(state)[1];
  const order = ringOrder(state.wiring);
  return order[(order.indexOf(from) + 1) % GPUS] === to;
}

/** Every cell as one path, a path of the cells in use, and of the squares in them. */
const cells = (which: (from: number, to: number) => boolean, path: (from: number, to: number) => string): string =>
  indices.flatMap((from) => indices.filter((to) => which(from, to)).map((to) => path(from, to))).join('');
const outline = (from: number, to: number): string => `M${to * CELL} ${from * CELL}h${CELL}v${CELL}h-${CELL}z`;
const grid = h('path', { class: 'rule', d: cells(() => true, outline) });

/** What stands in one row: its GPU, and the kind of each link. */
const label = (state: Wired, from: number, to: number): Tree =>
  h(
    'tspan',
    {
      class: from === to ? 'self' : used(state, from, to) ? 'on' : undefined,
      x: to * CELL + 22,
      y: from * CELL + (from === to ? 28 : 40),
    },
    from === to ? String(from) : between(state.wiring, from, to).label,
  );
const rowKey = (state: Wired, from: number): string =>
  indices.map((to) => between(state.wiring, from, to).label + used(state, from, to)).join();
const labels = indices.map((from) =>
  remember(
    (state: Wired) => rowKey(state, from),
    (state) =>
      h(
        'text',
        // The cells say the same in words.
        { 'live:aria-hidden': 'true' },
        indices.map((to) => label(state, from, to)),
      ),
  ),
);

function cell(state: Wired, from: number, to: number): Tree {
  const { label, bandwidth } = between(state.wiring, from, to);
  const self = from === to;
  const chosen = state.traffic === 'pair' && used(state, from, to);
  return h('rect', {
    class: 'cell',
    x: to * CELL,
    y: from * CELL,
    width: CELL,
    height: CELL,
    'live:data-act': `${from}-${to}`,
    'live:data-current': chosen ? '' : undefined,
    'live:role': 'gridcell',
    'live:aria-selected': self ? undefined : String(chosen),
    'live:aria-label': self
      ? `GPU ${from}`
      : `GPU ${from} to GPU ${to}: ${label}, ${byteRate(bandwidth)}${used(state, from, to) ? ', in use' : ''}`,
  });
}

/** The 8×8 matrix: a row is the sender, a column the receiver, the area of a square the bandwidth between them. */
function matrix(state: Wired): Tree {
  const what =
    state.traffic === 'ring'
      ? 'A ring uses eight of the 56 links: a line through the matrix.'
      : `Chosen: GPU ${ends(state).join(' to GPU ')}.`;
  const side = (from: number, to: number): string =>
    square(to * CELL + 22, from * CELL + 16, 27 * Math.sqrt(between(state.wiring, from, to).bandwidth / FULL));
  const on = (from: number, to: number) => from !== to && used(state, from, to);
  return h(
    'svg',
    {
      class: 'matrix',
      viewBox: `0 0 ${SIDE} ${SIDE}`,
      role: 'img',
      'data-columns': String(GPUS),
      'data-follow': '',
      'live:role': 'grid',
      'live:aria-label': 'Links between the GPUs; rows send, columns receive',
    },
    h('title', {}, `Links between eight GPUs: ${names[state.wiring]}`),
    h('desc', {}, what),
    h('path', { class: 'used', d: cells(on, outline) }),
    grid,
    h('path', { class: 'free', d: cells((from, to) => from !== to && !on(from, to), side) }),
    h('path', { class: 'busy', d: cells(on, side) }),
    labels.map((draw) => draw(state)),
    indices.map((from) =>
      h(
        'g',
        { 'live:role': 'row' },
        indices.map((to) => cell(state, from, to)),
      ),
    ),
  );
}

/** Each wiring as one small path. */
const small = wirings.map((wiring) => {
  const squares = indices.flatMap((from) =>
    indices
      .filter((to) => to !== from)
      .map((to) => square(to * 8 + 4, from * 8 + 4, 7 * Math.sqrt(between(wiring, from, to).bandwidth / FULL))),
  );
  return [
    h('svg', { viewBox: '0 0 64 64', 'aria-hidden': 'true' }, h('path', { d: squares.join('') })),
    h('span', {}, names[wiring]),
  ];
});

/** One small matrix for each wiring, with the bandwidth a ring gets from it. */
function multiples(state: Wired): Tree {
  return h(
    'div',
    {},
    h('p', { class: 'key' }, `A ring over each wiring, ${bytes(2 ** state.size)}: time and bus bandwidth`),
    h(
      'ol',
      { class: 'multiples' },
      wirings.map((wiring, index) => {
        const result = ringAllReduce(GPUS, 2 ** state.size, ringLink(wiring));
        return h(
          'li',
          { class: wiring === state.wiring ? 'on' : undefined },
          small[index],
          h('b', {}, time(result.time)),
          h('span', {}, byteRate(result.busbw ?? 0)),
        );
      }),
    ),
  );
}

const X = logarithmic([2 ** 3, 2 ** 34], [50, 328]);
/** Where a measurement stands whose size is not stated. */
const UNSTATED = 344;
const Y = logarithmic([5e5, 1e12], [316, 34]);
const BOTTOM = 316;
const sizes = powers(2, 3, 34, 0.5);

/** Bandwidth the traffic of a state gets at a size. */
function bandwidthAt(state: Wired, wiring: Wiring, size: number): number {
  if (state.traffic === 'ring') return ringAllReduce(GPUS, size, ringLink(wiring)).busbw ?? 0;
  const [from, to] = ends(state);
  return size / pairCopy(size, between(wiring, from, to));
}

/** What the curve of a wiring depends on: the traffic, and for a pair the kind of its link. */
const traffic = (state: Wired, wiring: Wiring): string =>
  `${wiring} ${state.traffic === 'ring' || between(wiring, ...ends(state)).label}`;

/** The curve of each wiring, drawn once for each kind of traffic. */
const curves = wirings.map((wiring) =>
  remember(
    (state: Wired) => traffic(state, wiring),
    (state) =>
      h('path', {
        class: 'line other',
        d: line(sizes.map((size): Point => [X(size), Y(bandwidthAt(state, wiring, size))])),
      }),
  ),
);

function halfSize(state: Wired): number {
  if (state.traffic === 'ring') return halfBandwidth(GPUS, ringLink(state.wiring));
  const link = between(state.wiring, ...ends(state));
  return pairCopy(0, link) * link.bandwidth;
}

/** Rings: measured. Squares on edge: measured, but by adding in the switch, which the line does not describe. */
function dots(state: Wired): Tree[] {
  return wirings.flatMap((wiring) =>
    measuredRings[wiring].map(({ bytes: size, busbw, inSwitch }, index) => {
      const [x, y] = [size ? X(size) : UNSTATED, Y(busbw)];
      const current = wiring === state.wiring;
      return h(
        'g',
        { class: current ? undefined : 'faint' },
        inSwitch ? h('path', { class: 'dot', d: diamond(x, y) }) : h('circle', { class: 'dot', cx: x, cy: y, r: 3.5 }),
        current && h('text', { x, y: inSwitch ? y - 9 : y + 16, 'text-anchor': 'middle' }, 'abcd'[index]),
      );
    }),
  );
}

const axes = h(
  'g',
  {},
  powers(10, 6, 12).map((rate) => [
    h('path', { class: 'rule', d: `M50 ${short(Y(rate))}H346` }),
    h('text', { class: 'quiet', x: 44, y: Y(rate) + 4, 'text-anchor': 'end' }, byteRate(rate).replace('/s', '')),
  ]),
  powers(2, 10, 30, 10).map((tick) =>
    h('text', { class: 'quiet', x: X(tick), y: BOTTOM + 16, 'text-anchor': 'middle' }, bytes(tick)),
  ),
  h('text', { class: 'quiet', x: 346, y: 348, 'text-anchor': 'end' }, 'message size'),
);

/** The lines of every wiring, thin; the chosen one with its half-bandwidth size and what was measured over them. */
const lines = remember(
  (state: Wired) => `${state.wiring} ${wirings.map((wiring) => traffic(state, wiring)).join()}`,
  (state) => {
    const half = halfSize(state);
    const x = X(half);
    const all = curves.map((draw) => draw(state));
    const chosen = all[wirings.indexOf(state.wiring)];
    return h(
      'g',
      {},
      all,
      h('path', { class: 'line', d: chosen?.attributes['d'] }),
      h('path', {
        class: 'half',
        d: `M${Math.round(x)} ${BOTTOM}V${Math.round(Y(bandwidthAt(state, state.wiring, half)))}`,
      }),
      h('text', { class: 'halo', x: x - 5, y: BOTTOM - 6, 'text-anchor': 'end' }, `n½ ${decimalBytes(half)}`),
      state.traffic === 'ring' && dots(state),
    );
  },
);

/** Bandwidth against message size: the model as a line, what was measured as rings. */
function chart(state: Wired): Tree {
  const size = 2 ** state.size;
  const here = bandwidthAt(state, state.wiring, size);
  const [x, y] = [X(size), Y(here)];
  const left = state.size > 22;
  const ring = state.traffic === 'ring';
  return h(
    'svg',
    { class: 'curve', viewBox: `0 0 ${SIDE} ${SIDE}`, role: 'img' },
    h('title', {}, ring ? 'Bus bandwidth against message size' : 'Copy bandwidth against size'),
    h(
      'desc',
      {},
      `${names[state.wiring]}: ${byteRate(here)} at ${bytes(size)}; the Simple protocol alone has half of its bandwidth at ${decimalBytes(halfSize(state))}.`,
    ),
    axes,
    h('text', { class: 'quiet', x: 0, y: 12 }, ring ? 'bus bandwidth, a second' : 'copy bandwidth, a second'),
    lines(state),
    h('path', { class: 'here', d: `M${Math.round(x)} ${BOTTOM}V22M${Math.round(x) - 6} ${Math.round(y)}h12` }),
    h(
      'text',
      { class: 'now', x: left ? x + 4 : Math.max(x - 4, 160), y: 18, 'text-anchor': left ? 'end' : 'start' },
      `${bytes(size)}: ${byteRate(here)}`,
    ),
  );
}

/** Time of what the traffic does, on a wiring. */
function timeOf(state: Wired, wiring: Wiring): number {
  const size = 2 ** state.size;
  const [from, to] = ends(state);
  return state.traffic === 'ring'
    ? ringAllReduce(GPUS, size, ringLink(wiring)).time
    : pairCopy(size, between(wiring, from, to));
}

function say(state: Wired): string {
  const size = bytes(2 ** state.size);
  const other: Wiring = state.wiring === 'pairs' ? 'h100' : 'pairs';
  const versus = `${names[other]}: ${time(timeOf(state, other))}`;
  const seconds = time(timeOf(state, state.wiring));
  if (state.traffic === 'ring') {
    const { protocol, busbw } = ringAllReduce(GPUS, 2 ** state.size, ringLink(state.wiring));
    return `${names[state.wiring]}: eight GPUs agree on ${size} in ${seconds}, ${byteRate(busbw ?? 0)} of bus bandwidth (${protocol}). ${versus}.`;
  }
  const [from, to] = ends(state);
  return `${names[state.wiring]}: GPU ${from} copies ${size} to GPU ${to} over ${between(state.wiring, from, to).label} in ${seconds}. ${versus}.`;
}

/** The matrix does not depend on the size, which is what a reader drags. */
const drawMatrix = remember(({ wiring, traffic, pair }: Wired) => `${wiring} ${traffic} ${pair}`, matrix);

/** Same eight GPUs: what the wiring alone decides. */
export const wiring: Figure<typeof spec, 'matrix' | 'chart' | 'multiples'> = {
  name: 'wiring',
  spec,
  draw: { matrix: drawMatrix, chart, multiples },
  words: ({ size }) => ({ size: bytes(2 ** size) }),
  say,
  act(state, action) {
    const [from = 0, to = 0] = action.split('-').map(Number);
    return from === to ? state : { ...state, traffic: 'pair', pair: from * GPUS + to };
  },
  settle(state) {
    const [from, to] = ends(state);
    return from === to ? { ...state, pair: from * GPUS + ((to + 1) % GPUS) } : state;
  },
};
