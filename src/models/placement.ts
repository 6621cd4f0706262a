import { simpleBase, simpleStepNetwork, simpleStepNvlink } from './constants/nccl.ts';
import { scorePerLink, scorePerPath } from './constants/placement.ts';

/** Bandwidths one GPU has, each one way, in bytes a second. */
export interface Wires {
  /** NVLink, inside a node. */
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

/** Index of the best node by `better`, lowest index among equals; -1 if none is allowed. */
function pick(count: number, allowed: (node: number) => boolean, better: (a: number, b: number) => boolean): number {
  let best = -1;
  for (let node = 0; node < count; node++) {
    if (allowed(node) && (best < 0 || better(node, best))) best = node;
  }
  return best;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** One GPU at a time from the node with most free: counts GPUs and ignores how they are wired. */
export const countOnly: Policy = (free, gpus) => {
  const left = free.flat();
  if (total(left) < gpus) return undefined;
  const given = left.map(() => 0);
  for (let job = 0; job < gpus; job++) {
    const node = pick(
      left.length,
      () => true,
      (a, b) => (left[a] ?? 0) > (left[b] ?? 0),
    );
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
    const need = rest;
    const room = (node: number) => left[node] ?? 0;
    const fits = pick(
      left.length,
      (node) => room(node) >= need,
      (a, b) => room(a) < room(b),
    );
    const node =
      fits >= 0
        ? fits
        : pick(
            left.length,
            () => true,
            (a, b) => room(a) > room(b),
          );
    const take = Math.min(room(node), rest);
    left[node] = room(node) - take;
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
    const poor = pick(
      even.length,
      (node) => at(node) > 0 && at(node) < (free[node] ?? 0),
      (a, b) => at(a) < at(b),
    );
    const rich = pick(
      even.length,
      () => true,
      (a, b) => at(a) > at(b),
    );
    if (poor < 0 || at(rich) - at(poor) < 2) return even;
    even[poor] = at(poor) + 1;
    even[rich] = at(rich) - 1;
  }
}

/** The smallest domain with room, node before rack before cluster; the tightest among equals; inside it, packed and evened out. */
export const topologyAware: Policy = (free, gpus) => {
  const flat = free.flat();
  if (total(flat) < gpus) return undefined;
  let first = 0;
  const racks = free.map((nodes) => {
    const domain = { first, nodes };
    first += nodes.length;
    return domain;
  });
  const single = flat.map((count, node) => ({ first: node, nodes: [count] }));
  for (const domains of [single, racks, [{ first: 0, nodes: flat }]]) {
    const rooms = domains.map(({ nodes }) => total(nodes));
    const room = (index: number) => rooms[index] ?? 0;
    const best =
      domains[
        pick(
          domains.length,
          (index) => room(index) >= gpus,
          (a, b) => room(a) < room(b),
        )
      ];
    if (best === undefined) continue;
    const inside = equalise(pack([best.nodes], gpus) ?? [], best.nodes);
    return flat.map((_, node) => inside[node - best.first] ?? 0);
  }
  return undefined;
};

/** A pair of GPUs of one node: NVLinks between them and what joins them on PCIe. */
export interface Pair {
  /** Direct NVLinks. */
  links: number;
  /** Their common ancestor on PCIe. */
  path: keyof typeof scorePerPath;
}

/** What NVIDIA's device plugin adds up to rank a set of GPUs inside one node: the sum over its pairs. */
export function setScore(gpus: readonly number[], pair: (a: number, b: number) => Pair): number {
  let score = 0;
  for (const [index, a] of gpus.entries()) {
    for (const b of gpus.slice(index + 1)) {
      const { links, path } = pair(a, b);
      score += links * scorePerLink + scorePerPath[path];
    }
  }
  return score;
}

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
