import { linear, steps } from '#figures/kit/axis.ts';
import type { Figure } from '#figures/kit/figure.ts';
import { h, type Tree } from '#figures/kit/tree.ts';
import { percent } from '#figures/kit/units.ts';
import {
  act,
  band,
  crosses,
  FULL_STEP,
  isBusy,
  NODE,
  NODES,
  RACK,
  type Scene,
  say,
  scene,
  seatName,
  settle,
  shape,
  spec,
} from './scene.ts';

/** Distance of two seats, the gap between two nodes, and where the rows of a rack stand. */
const PITCH = 44;
const SEAT = PITCH - 3;
const GAP = 8;
const TOPS = [18, 18 + PITCH, 162, 162 + PITCH];
const SWITCH = { y: 122, height: 24 };
const COLUMNS = 8;

/** Corner of a seat in its rack: nodes stand two by two, the GPUs of a node in two rows of four. */
function place(seat: number): [x: number, y: number] {
  const node = Math.floor(seat / NODE) % RACK;
  const gpu = seat % NODE;
  const column = (node % 2) * 4 + (gpu % 4);
  return [column * PITCH + (node % 2) * GAP + 1.5, TOPS[Math.floor(node / 2) * 2 + Math.floor(gpu / 4)] ?? 0];
}

/** The ring through the job's seats of one node: along the first row and back along the second. */
function ring(seats: readonly number[]): string {
  const there = seats.filter((seat) => seat % NODE < 4);
  const back = seats.filter((seat) => seat % NODE >= 4).reverse();
  const points = [...there, ...back].map((seat) => place(seat).map((edge) => edge + SEAT / 2));
  return points.length ? `M${points.join('L')}${points.length > 2 ? 'Z' : 'h0'}` : '';
}

/** The network port of a seat: a line from its node to the switch of the rack. */
function port(seat: number): string {
  const [x, y] = place(seat);
  const at = x + (seat % NODE < 4 ? 14 : 27);
  return y < SWITCH.y ? `M${at} 106V${SWITCH.y}` : `M${at} 162V${SWITCH.y + SWITCH.height}`;
}

const squares = (kind: string, seats: readonly number[], inset = 0): Tree => {
  const side = SEAT - 2 * inset;
  const path = (seat: number): string => `M${place(seat).map((edge) => edge + inset)}h${side}v${side}h-${side}z`;
  return h('path', { class: kind, d: seats.map(path).join('') });
};
const cross = (seat: number): string => `M${place(seat).map((edge) => edge + 14)}l13 13m0-13l-13 13`;

function rack(index: number, { busy, seats, rows }: Scene, held: number, uplink: string): Tree {
  const chosen = rows.find((row) => row.chosen)?.counts ?? [];
  const nodes = Array.from({ length: RACK }, (_, node) => index * RACK + node);
  const grid = Array.from({ length: RACK * NODE }, (_, cell) => {
    const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS];
    const node = index * RACK + Math.floor(row / 2) * 2 + Math.floor(column / 4);
    return node * NODE + (row % 2) * 4 + (column % 4);
  });
  const mine = grid.filter((seat) => seats.includes(seat));
  const theirs = grid.filter((seat) => isBusy(seat, busy));
  const inNode = (node: number) => seats.filter((seat) => Math.floor(seat / NODE) === node);
  const leaves = chosen.filter(Boolean).length > 1;
  const wires = nodes.map((node) => ring(inNode(node))).join('');
  const lit = leaves ? mine : [];
  return h(
    'svg',
    {
      viewBox: '0 0 360 268',
      role: 'img',
      'live:role': 'group',
      'live:aria-label': `Rack ${index + 1}`,
    },
    h('title', {}, `Rack ${index + 1}`),
    h(
      'desc',
      {},
      nodes.map((node) => `Node ${node + 1}: ${chosen[node] ?? 0} of the job, ${busy[node]} taken. `),
    ),
    h('path', {
      class: 'rule',
      d: grid
        .filter((seat) => !lit.includes(seat))
        .map(port)
        .join(''),
    }),
    h('path', { class: 'line', d: lit.map(port).join('') }),
    h('rect', {
      class: mine.length && leaves ? 'line' : 'rule',
      x: 1,
      y: SWITCH.y,
      width: 358,
      height: SWITCH.height,
    }),
    h('text', { x: 9, y: 138 }, `Rack ${index + 1} switch`),
    h(
      'text',
      { x: 351, y: 138, 'text-anchor': 'end', class: crosses(chosen) ? undefined : 'quiet' },
      `uplink ${uplink}:1, ${crosses(chosen) ? 'in use' : 'idle'}`,
    ),
    squares('outline', grid),
    squares('taken', theirs),
    squares(
      'job',
      mine.filter((seat) => seat !== held),
    ),
    squares(
      'held',
      mine.filter((seat) => seat === held),
      3,
    ),
    h('path', { class: 'cross', d: theirs.map(cross).join('') }),
    h('path', { class: 'bus', d: wires }),
    h('path', { class: 'loop', d: wires }),
    grid.map((seat) => {
      const [x, y] = place(seat);
      const job = seats.includes(seat);
      return h('rect', {
        class: 'cell',
        x,
        y,
        width: SEAT,
        height: SEAT,
        'live:data-act': String(seat),
        'live:role': 'checkbox',
        'live:aria-checked': String(job),
        'live:aria-disabled': isBusy(seat, busy) ? 'true' : undefined,
        'live:data-current': seat === seats[0] ? '' : undefined,
        'live:aria-label': `${seatName(seat)}: ${seat === held ? 'picked up' : job ? 'of the job' : isBusy(seat, busy) ? 'taken' : 'free'}`,
      });
    }),
    nodes.map((node) => {
      const [x, y] = place(node * NODE);
      const at = y < SWITCH.y ? 12 : 264;
      const count = chosen[node];
      return [
        h('text', { x, y: at, class: 'quiet' }, `node ${node + 1}`),
        count ? h('text', { x: x + 4 * PITCH - 3, y: at, 'text-anchor': 'end' }, `${count} of the job`) : false,
      ];
    }),
  );
}

/** One bar of a comparison. */
export interface Bar {
  /** What it stands for. */
  readonly name: string;
  /** GPUs of the job on each node. */
  readonly counts: readonly number[];
  /** GPUs of earlier jobs on each node. */
  readonly busy?: readonly number[];
  /** Times in seconds; none when the job does not fit. */
  readonly cost: { readonly low: number; readonly high: number } | undefined;
  /** Whether it is the one the picture shows. */
  readonly chosen?: boolean;
}

/** Eight nodes as columns: the job's GPUs stand at the bottom, earlier ones hang from the top. */
function miniature(y: number, counts: readonly number[], busy: readonly number[]): Tree[] {
  const nodes = Array.from({ length: NODES }, (_, node) => node);
  const x = (node: number) => node * 11 + (node < RACK ? 0.5 : 4.5);
  const column = (node: number, from: number, height: number) => `M${x(node)} ${from}h9v${height}h-9z`;
  const some = (values: readonly number[], path: (node: number, value: number) => string) =>
    nodes.map((node) => (values[node] ? path(node, values[node]) : '')).join('');
  return [
    h('path', { class: 'theirs', d: some(busy, (node, count) => column(node, y, 4 * count)) }),
    h('path', { class: 'sure', d: some(counts, (node, count) => column(node, y + 32, -4 * count)) }),
    h('path', { class: 'rule', d: nodes.map((node) => column(node, y, 32)).join('') }),
  ];
}

/** Placements with the time each takes: solid up to the overlapped time, pale from there to the serial one. */
export function bars(title: string, list: readonly Bar[]): Tree {
  const most = Math.max(...list.map(({ cost }) => (cost?.high ?? 0) * 1e3));
  const end = [40, 80, 160].find((stop) => most <= stop) ?? 160;
  const x = linear([0, end], [106, 340]);
  const bottom = list.length * 48;
  const at = (seconds: number) => Math.min(x(seconds * 1e3), 350);
  return h(
    'svg',
    { class: 'bars', viewBox: `0 0 360 ${bottom + 20}`, role: 'img' },
    h('title', {}, title),
    h(
      'desc',
      {},
      list.map(({ name, counts, cost }) => (cost ? `${name} ${shape(counts)}: ${band(cost)}. ` : `${name}: waits. `)),
    ),
    h('path', {
      class: 'rule',
      d: steps([0, end], 4)
        .map((tick) => `M${x(tick)} 0V${bottom}`)
        .join(''),
    }),
    steps([0, end], 4).map((tick) =>
      h('text', { x: x(tick), y: bottom + 15, 'text-anchor': 'middle', class: 'quiet' }, tick ? String(tick) : '0 ms'),
    ),
    list.map(({ name, counts, busy, cost, chosen }, row) => {
      const y = row * 48 + 2;
      return [
        miniature(y, counts, busy ?? []),
        h('text', { x: 0, y: y + 43, class: 'quiet' }, shape(counts)),
        h('text', { x: 106, y: y + 11, class: chosen ? 'chosen' : undefined }, `${chosen ? '▸ ' : ''}${name}`),
        h('text', { x: 360, y: y + 11, 'text-anchor': 'end' }, cost ? band(cost) : 'waits'),
        cost && [
          h('rect', { class: 'sure', x: 106, y: y + 18, width: at(cost.low) - 106, height: 12 }),
          h('rect', { class: 'maybe', x: at(cost.low), y: y + 18, width: at(cost.high) - at(cost.low), height: 12 }),
        ],
      ];
    }),
  );
}

/** Figure 3: the same GPUs in different seats. */
export const seats: Figure<typeof spec> = {
  name: 'seats',
  spec,
  draw: {
    racks: (state) =>
      h(
        'div',
        { class: 'racks', 'data-columns': COLUMNS, 'live:role': 'group', 'live:aria-label': 'Seats of the job' },
        [0, 1].map((index) => rack(index, scene(state), state.held, state.uplink)),
      ),
    bands: (state) =>
      bars(
        'All-reduce of 1 GiB under each policy',
        scene(state).rows.map((row) => ({ ...row, busy: scene(state).busy })),
      ),
  },
  words: ({ full }) => ({ full: `${percent(full * FULL_STEP)} taken` }),
  say,
  act,
  settle,
};
