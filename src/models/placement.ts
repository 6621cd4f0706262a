import { simpleBase, simpleStepNetwork, simpleStepNvlink } from '#models/constants/nccl.ts';

/** Bandwidths one GPU has, each one way, in bytes a second. */
export interface Wires {
  /** NVLink of one GPU, inside a node. */
  nvlink: number;
  /** Network port, between nodes. A synchronous ring waits for the slowest, so give the slowest. */
  nic: number;
  /** Oversubscription of the uplinks the job crosses: 1 is non-blocking. */
  oversubscription?: number;
}

/** What one all-reduce costs; times in seconds. */
export interface AllReduce {
  /** GPUs in the job. */
  gpus: number;
  /** Nodes it sits on. */
  nodes: number;
  /** Fixed cost: every step of the ring, bytes aside. */
  latency: number;
  /** Moving the bytes inside the nodes. */
  inside: number;
  /** Moving them between the nodes. */
  between: number;
  /** Everything overlapped: the best the placement allows. */
  low: number;
  /** Nothing overlapped: one phase after the other. */
  high: number;
}

/**
 * Time of a ring all-reduce of `bytes` over GPUs seated `seats[i]` to a node: inside the nodes first, then between them,
 * where the node with the fewest GPUs drives the fewest ports and sets the pace.
 */
export function allReduce(seats: readonly number[], bytes: number, wires: Wires): AllReduce {
  const nodes = seats.length;
  if (nodes === 0 || seats.some((count) => !Number.isInteger(count) || count < 1)) {
    throw new RangeError('A placement lists at least one node, each with at least one GPU.');
  }
  const gpus = seats.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...seats);
  const least = Math.min(...seats);
  const latency = simpleBase + 2 * (gpus - nodes) * simpleStepNvlink + 2 * (nodes - 1) * simpleStepNetwork;
  const inside = (((2 * (most - 1)) / most) * bytes) / wires.nvlink;
  const between = (((2 * (nodes - 1)) / nodes) * bytes * (wires.oversubscription ?? 1)) / (least * wires.nic);
  return {
    gpus,
    nodes,
    latency,
    inside,
    between,
    low: latency + Math.max(inside, between),
    high: latency + inside + between,
  };
}

/** Bus bandwidth in bytes a second: what each GPU sends, whatever their number. None for a single GPU, which sends nothing. */
export function busBandwidth(bytes: number, seconds: number, gpus: number): number | undefined {
  return gpus < 2 ? undefined : ((bytes / seconds) * 2 * (gpus - 1)) / gpus;
}

/** Free GPUs of every node, rack by rack. */
export type Free = readonly (readonly number[])[];

/** A way to choose seats: how many GPUs of each node the job gets, or nothing if it does not fit and has to wait. */
export type Policy = (free: Free, gpus: number) => number[] | undefined;

/** Index of the smallest room that is large enough, the lowest among equals; -1 if none is. */
function tightest(rooms: readonly number[], need: number): number {
  let best = -1;
  for (const [index, room] of rooms.entries())
    if (room >= need && (best < 0 || room < (rooms[best] ?? 0))) best = index;
  return best;
}

/** Index of the largest room, the lowest among equals. */
const roomiest = (rooms: readonly number[]): number => rooms.indexOf(Math.max(...rooms));

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** One GPU at a time from the node with most free: counts GPUs and ignores how they are wired. */
export const countOnly: Policy = (free, gpus) => {
  const left = free.flat();
  if (total(left) < gpus) return undefined;
  const given = left.map(() => 0);
  for (let job = 0; job < gpus; job++) {
    const node = roomiest(left);
    left[node] = (left[node] ?? 0) - 1;
    given[node] = (given[node] ?? 0) + 1;
  }
  return given;
};

/** The fullest node that fits the rest; while none does, all of the emptiest node. */
export const pack: Policy = (free, gpus) => {
  const left = free.flat();
  if (total(left) < gpus) return undefined;
  const given = left.map(() => 0);
  for (let rest = gpus; rest > 0;) {
    const fits = tightest(left, rest);
    const node = fits < 0 ? roomiest(left) : fits;
    const take = Math.min(left[node] ?? 0, rest);
    left[node] = (left[node] ?? 0) - take;
    given[node] = (given[node] ?? 0) + take;
    rest -= take;
  }
  return given;
};

/** Evens out a placement over the nodes it already uses, as far as their free GPUs allow. */
function equalise(given: readonly number[], free: readonly number[]): number[] {
  const even = [...given];
  const at = (node: number) => even[node] ?? 0;
  for (;;) {
    const poor = tightest(
      even.map((count, node) => (count < (free[node] ?? 0) ? count : 0)),
      1,
    );
    const rich = roomiest(even);
    if (poor < 0 || at(rich) - at(poor) < 2) return even;
    even[poor] = at(poor) + 1;
    even[rich] = at(rich) - 1;
  }
}

/** The smallest domain with room, node before rack before cluster; the tightest among equals; inside it, packed and evened out. */
export const topologyAware: Policy = (free, gpus) => {
  const flat = free.flat();
  const racks = free.map(total);
  if (total(racks) < gpus) return undefined;
  const node = tightest(flat, gpus);
  if (node >= 0) return flat.map((_, index) => (index === node ? gpus : 0));
  const seat = (nodes: readonly number[]) => equalise(pack([nodes], gpus) ?? [], nodes);
  const rack = tightest(racks, gpus);
  if (rack < 0) return seat(flat);
  return free.flatMap((nodes, index) => (index === rack ? seat(nodes) : nodes.map(() => 0)));
};

/** Order in which a seeded stream of earlier jobs takes the seats, as node numbers; a fuller cluster takes a longer start of it. */
export function fillOrder(nodes: number, gpusPerNode: number, seed: number): number[] {
  const all = Array.from({ length: nodes }, (_, node) => node);
  const free = all.map(() => gpusPerNode);
  const order: number[] = [];
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  while (order.length < nodes * gpusPerNode) {
    const job = 2 ** random(4);
    const roomy = all.filter((node) => (free[node] ?? 0) >= job);
    const node = roomy[random(roomy.length)];
    if (node === undefined) continue;
    free[node] = (free[node] ?? 0) - job;
    for (let gpu = 0; gpu < job; gpu++) order.push(node);
  }
  return order;
}
