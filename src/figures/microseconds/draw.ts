import { diamond, line, linear, logarithmic, type Point, powers } from '#figures/kit/axis.ts';
import type { Figure } from '#figures/kit/figure.ts';
import { choice, type State, step } from '#figures/kit/state.ts';
import { h, remember, short, type Tree } from '#figures/kit/tree.ts';
import { bitRate, bytes, decimalBytes, percent, time } from '#figures/kit/units.ts';
import { measuredTransfers } from '#models/published/transfer.ts';
import { coresToFill, type Moved, rdma, tcp } from '#models/transfer.ts';

/** What the reader can change; the size is a power of two, the link in Gb/s. */
export const spec = {
  size: step(6, 26, 16),
  link: choice(['100', '200', '400', '800'], '200'),
  cores: step(1, 20, 1),
};
type Moving = State<typeof spec>;

const linkOf = ({ link }: Moving): number => Number(link) * 1e9;
const ways = (state: Moving, size = 2 ** state.size): { rdma: Moved; tcp: Moved } => ({
  rdma: rdma(size, linkOf(state)),
  tcp: tcp(size, linkOf(state), state.cores),
});
const cores = (count: number): string => `${count} core${count === 1 ? '' : 's'}`;

/** One bar: the fixed cost hollow, the bytes solid. */
function bar(name: string, y: number, moved: Moved, scale: (seconds: number) => number): Tree[] {
  const [fixed, end] = [scale(moved.fixed), scale(moved.time)];
  return [
    h('text', { class: 'name', x: 0, y: y - 8 }, name),
    h('text', { x: 346, y: y - 8, 'text-anchor': 'end' }, time(moved.time)),
    h('path', {
      class: 'fixed',
      d: `M0.8 ${y}h${short(Math.max(0.1, fixed - 0.8))}v26h-${short(Math.max(0.1, fixed - 0.8))}z`,
    }),
    h('path', { class: 'bytes', d: `M${short(fixed)} ${y - 0.8}H${short(end)}v27.6H${short(fixed)}z` }),
    h('text', { class: 'quiet', x: 0, y: y + 44 }, `fixed ${time(moved.fixed)} + bytes ${time(moved.bytes)}`),
  ];
}

/** The squares of the cores from one to another. */
const squares = (kind: string, from: number, to: number): Tree => {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, index) => short((from + index) * 17.4 + 1));
  return h('path', { class: kind, d: all.map((x) => `M${x} 202h13.4v13.4h-13.4z`).join('') });
};

/** Two bars on one time scale, and the cores that work. */
function bars(state: Moving): Tree {
  const moved = ways(state);
  const scale = linear([0, Math.max(moved.rdma.time, moved.tcp.time)], [0, 346]);
  const needed = coresToFill(linkOf(state));
  return h(
    'svg',
    { class: 'bars', viewBox: '0 0 352 270', role: 'img' },
    h('title', {}, `Time to move ${bytes(2 ** state.size)} from memory to memory`),
    h('desc', {}, say(state)),
    bar('RDMA write', 20, moved.rdma, scale),
    bar(`Kernel TCP, ${cores(state.cores)}`, 106, moved.tcp, scale),
    h('text', { class: 'name', x: 0, y: 192 }, 'Cores busy with TCP'),
    h('text', { x: 346, y: 192, 'text-anchor': 'end' }, `${needed} to fill the link`),
    squares('core', Math.max(state.cores, needed), 20),
    squares('needed', state.cores, needed),
    squares('busy', 0, state.cores),
    h('text', { class: 'quiet', x: 0, y: 238 }, 'solid: given · outlined: missing to fill the link'),
    h('text', { class: 'quiet', x: 0, y: 256 }, 'RDMA write: none at the far end'),
  );
}

const X = logarithmic([2 ** 5, 2 ** 26], [50, 346]);
const Y = logarithmic([1e7, 1e12], [240, 20]);
const sizes = powers(2, 5, 26, 0.5);
const curve = (effective: (size: number) => number): string =>
  line(sizes.map((size): Point => [X(size), Math.min(240, Y(effective(size)))]));

/** A tick where half of the bandwidth is reached; its label is on the side asked for, above the other one where there is no room. */
function half(moved: Moved, label: string, side: 'start' | 'end'): Tree[] {
  const x = X(moved.half);
  const room = side === 'end' || x < 250;
  const anchor = room ? side : 'end';
  return [
    h('path', { class: 'half', d: `M${short(x)} 240V${short(Y(moved.bandwidth / 2))}` }),
    h(
      'text',
      { class: 'halo', x: x + (anchor === 'end' ? -4 : 4), y: room ? 232 : 216, 'text-anchor': anchor },
      `${label} ${decimalBytes(moved.half)}`,
    ),
  ];
}

/** Rings: one message; squares on edge: a stream of messages. */
const dots = (state: Moving): Tree[] =>
  measuredTransfers.map(({ bytes: size = 2 ** 26, time: seconds, stream, kind, link }, index) => {
    const [x, y] = [X(size), Y(stream ?? (size * 8) / (seconds ?? 1))];
    return h(
      'g',
      { class: link === linkOf(state) ? undefined : 'faint' },
      stream ? h('path', { class: 'dot', d: diamond(x, y) }) : h('circle', { class: 'dot', cx: x, cy: y, r: 3.5 }),
      h('text', { x, y: kind === 'tcp' || stream ? y + 16 : y - 7, 'text-anchor': 'middle' }, 'abcdef'[index]),
    );
  });

const axes = h(
  'g',
  {},
  powers(10, 7, 12).map((rate) => [
    h('path', { class: 'rule', d: `M50 ${short(Y(rate))}H346` }),
    h('text', { class: 'quiet', x: 44, y: Y(rate) + 4, 'text-anchor': 'end' }, bitRate(rate).replace('/s', '')),
  ]),
  [2 ** 10, 2 ** 16, 2 ** 20, 2 ** 26].map((tick) =>
    h('text', { class: 'quiet', x: X(tick), y: 256, 'text-anchor': tick > 1e7 ? 'end' : 'middle' }, bytes(tick)),
  ),
  h('text', { class: 'quiet', x: 0, y: 10 }, 'effective, a second'),
);

/** What depends on the link alone. */
const linkLines = remember(
  ({ link }: Moving) => link,
  (state) => {
    const link = linkOf(state);
    return h(
      'g',
      {},
      h('path', { class: 'link', d: `M50 ${short(Y(link))}H346` }),
      h('text', { class: 'halo', x: 54, y: Y(link) + 14 }, `link ${bitRate(link)}`),
      h('path', { class: 'line', d: curve((size) => rdma(size, link).effective) }),
      dots(state),
    );
  },
);

/** What depends on the link and the cores. */
const coreLines = remember(
  ({ link, cores: count }: Moving) => `${link} ${count}`,
  (state) => {
    const link = linkOf(state);
    const needed = coresToFill(link);
    const { rdma: r, tcp: t } = ways(state);
    const [left, right] = r.half < t.half ? (['end', 'start'] as const) : (['start', 'end'] as const);
    return h(
      'g',
      {},
      state.cores < needed && h('path', { class: 'line many', d: curve((size) => tcp(size, link, needed).effective) }),
      h('path', { class: 'line tcp', d: curve((size) => tcp(size, link, state.cores).effective) }),
      half(r, 'n½ RDMA', left),
      half(t, 'n½ TCP', right),
    );
  },
);

/** Effective bandwidth against message size for both, and for TCP with all the cores it asks for. */
function chart(state: Moving): Tree {
  const now = ways(state);
  const x = X(2 ** state.size);
  return h(
    'svg',
    { class: 'effective', viewBox: '0 0 352 270', role: 'img' },
    h('title', {}, 'Effective bandwidth against message size'),
    h(
      'desc',
      {},
      `At ${bytes(2 ** state.size)} RDMA reaches ${bitRate(now.rdma.effective)} and TCP on ${cores(state.cores)} ${bitRate(now.tcp.effective)}.`,
    ),
    axes,
    coreLines(state),
    linkLines(state),
    h('path', { class: 'here', d: `M${short(x)} 240V14` }),
    h(
      'text',
      { class: 'now', x: x > 200 ? x : Math.max(x, 126), y: 10, 'text-anchor': x > 200 ? 'end' : 'start' },
      bytes(2 ** state.size),
    ),
  );
}

function say(state: Moving): string {
  const { rdma: r, tcp: t } = ways(state);
  return `${bytes(2 ** state.size)} at ${bitRate(linkOf(state))}: RDMA ${time(r.time)}, ${bitRate(r.effective)}; TCP on ${cores(state.cores)} ${time(t.time)}, ${bitRate(t.effective)}. Of the TCP time ${percent(t.fixed / t.time)} is fixed cost, which more cores do not shorten.`;
}

/** Moving a message between two machines: what is fixed, what is bytes, who does the work. */
export const microseconds: Figure<typeof spec, 'bars' | 'chart'> = {
  name: 'microseconds',
  spec,
  draw: { bars, chart },
  words: (state) => ({ size: bytes(2 ** state.size), cores: cores(state.cores) }),
  say,
};
