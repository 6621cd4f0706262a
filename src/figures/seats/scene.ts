import { choice, members, type State, step } from '#figures/kit/state.ts';
import { significant } from '#figures/kit/units.ts';
import { nvlinkH100 } from '#models/constants/nccl.ts';
import { bucket, nic400 } from '#models/constants/placement.ts';
import {
  type AllReduce,
  allReduce,
  countOnly,
  fillOrder,
  type Policy,
  pack,
  topologyAware,
} from '#models/placement.ts';

/** Nodes in a rack and racks in the picture. */
export const RACK = 4;
/** GPUs in a node. */
export const NODE = 8;
/** Nodes in the picture. */
export const NODES = 8;
/** The made-up history of earlier jobs the picture starts from. */
const HISTORY = 5;
/** A twentieth of the cluster: one step of the slider. */
export const FULL_STEP = 0.05;

/** What the reader can change. */
export const spec = {
  size: choice(['4', '8', '16', '32'], '8'),
  policy: choice(['count', 'pack', 'topology', 'hand'], 'count'),
  full: step(0, 12, 10),
  uplink: choice(['1', '2', '4'], '1'),
  seats: members(NODES * NODE),
  held: step(-1, NODES * NODE - 1, -1),
} as const;

/** A state of the figure. */
export type SeatsState = State<typeof spec>;

/** A job seated by one of the policies or by the reader. */
export interface Seated {
  /** GPUs taken of each node. */
  readonly counts: readonly number[];
  /** What its all-reduce costs; nothing when the job does not fit. */
  readonly cost: AllReduce | undefined;
}

/** Names of the policies, in the order they are compared. */
export const policies = {
  count: 'Count only',
  pack: 'Pack nodes',
  topology: 'Topology-aware',
} as const;
const seatBy: Readonly<Record<keyof typeof policies, Policy>> = { count: countOnly, pack, topology: topologyAware };

const orders = new Map<number, readonly number[]>();

/** Order in which a history of earlier jobs takes the seats, worked out once. */
function orderOf(history: number): readonly number[] {
  const order = orders.get(history) ?? fillOrder(NODES, NODE, history);
  orders.set(history, order);
  return order;
}

/** GPUs earlier jobs hold on each node, at a share of the cluster. */
export function taken(full: number, history = HISTORY): number[] {
  const counts = Array.from({ length: NODES }, () => 0);
  const seats = Math.round(NODES * NODE * FULL_STEP * full);
  for (const node of orderOf(history).slice(0, seats)) counts[node] = (counts[node] ?? 0) + 1;
  return counts;
}

/** What a placement costs; crossing racks shares the uplinks. */
export function cost(counts: readonly number[], uplink: number): AllReduce | undefined {
  const used = counts.filter((count) => count > 0);
  if (used.length === 0) return undefined;
  const oversubscription = crosses(counts) ? uplink : 1;
  return allReduce(used, bucket, { nvlink: nvlinkH100, nic: nic400, oversubscription });
}

/** Whether a placement uses both racks. */
export const crosses = (counts: readonly number[]): boolean =>
  counts.slice(0, RACK).some(Boolean) && counts.slice(RACK).some(Boolean);

/** Seats a policy gives a job, or none. */
export function seatedBy(policy: keyof typeof policies, gpus: number, busy: readonly number[], uplink: number): Seated {
  const free = busy.map((count) => NODE - count);
  const counts = seatBy[policy]([free.slice(0, RACK), free.slice(RACK)], gpus) ?? [];
  return { counts, cost: cost(counts, uplink) };
}

/** The seats of a placement: in each node the first ones earlier jobs left free. */
const seatsOf = (counts: readonly number[], busy: readonly number[]): number[] =>
  counts.flatMap((count, node) => Array.from({ length: count }, (_, gpu) => node * NODE + (busy[node] ?? 0) + gpu));

/** Whether an earlier job holds a seat. */
export const isBusy = (seat: number, busy: readonly number[]): boolean =>
  seat % NODE < (busy[Math.floor(seat / NODE)] ?? 0);

/** GPUs on each node of a set of seats. */
const countsOf = (seats: readonly number[]): number[] => {
  const counts = Array.from({ length: NODES }, () => 0);
  for (const seat of seats) counts[Math.floor(seat / NODE)] = (counts[Math.floor(seat / NODE)] ?? 0) + 1;
  return counts;
};

/** The seats the job has in a state. */
export function jobSeats({ size, policy, full, seats }: SeatsState): readonly number[] {
  const busy = taken(full);
  return policy === 'hand' ? seats : seatsOf(seatedBy(policy, Number(size), busy, 1).counts, busy);
}

/** Keeps seats placed by hand free, as many as the job has GPUs; every other policy places its own. */
export function settle(state: SeatsState): SeatsState {
  if (state.policy !== 'hand') return { ...state, seats: [], held: -1 };
  const busy = taken(state.full);
  const size = Number(state.size);
  const kept = state.seats.filter((seat) => !isBusy(seat, busy)).slice(0, size);
  const start = seatsOf(seatedBy('count', size, busy, 1).counts, busy);
  const rest = Array.from({ length: NODES * NODE }, (_, seat) => seat).filter((seat) => !isBusy(seat, busy));
  const seats =
    start.length === 0 ? [] : [...new Set([...kept, ...(kept.length ? [] : start), ...rest])].slice(0, size);
  return { ...state, seats: seats.sort((a, b) => a - b), held: seats.includes(state.held) ? state.held : -1 };
}

/** The seat that moves when a free one is tapped: of the other nodes the one with most of the job gives up its last. */
function giver(seats: readonly number[], target: number): number {
  const counts = countsOf(seats);
  const home = Math.floor(target / NODE);
  let best = -1;
  for (const seat of seats) {
    const node = Math.floor(seat / NODE);
    const most = counts[Math.floor(best / NODE)] ?? 0;
    if (node !== home && (best < 0 || (counts[node] ?? 0) >= most)) best = seat;
  }
  return best < 0 ? (seats.at(-1) ?? -1) : best;
}

/** A seat was tapped: one of the job's is picked up or put back, a free one is taken. */
export function act(state: SeatsState, action: string): SeatsState {
  const seat = Number(action);
  const seats = jobSeats(state);
  if (!(seat >= 0 && seat < NODES * NODE) || seat % 1 || isBusy(seat, taken(state.full)) || seats.length === 0)
    return state;
  const byHand = { ...state, policy: 'hand', seats } as const;
  if (seats.includes(seat)) return { ...byHand, held: state.held === seat ? -1 : seat };
  const from = state.held >= 0 ? state.held : giver(seats, seat);
  return { ...byHand, seats: seats.map((old) => (old === from ? seat : old)).sort((a, b) => a - b), held: -1 };
}

/** Everything the picture shows. */
export interface Scene {
  /** GPUs of earlier jobs on each node. */
  readonly busy: readonly number[];
  /** Seats of the job. */
  readonly seats: readonly number[];
  /** The placements compared, the chosen one marked. */
  readonly rows: readonly (Seated & { readonly name: string; readonly chosen: boolean })[];
}

const scenes = new WeakMap<SeatsState, Scene>();

/** The scene of a state, worked out once. */
export function scene(state: SeatsState): Scene {
  const known = scenes.get(state) ?? workOut(state);
  scenes.set(state, known);
  return known;
}

function workOut(state: SeatsState): Scene {
  const busy = taken(state.full);
  const uplink = Number(state.uplink);
  const rows: Scene['rows'][number][] = Object.entries(policies).map(([policy, name]) => ({
    ...seatedBy(policy as keyof typeof policies, Number(state.size), busy, uplink),
    name,
    chosen: state.policy === policy,
  }));
  const seats = jobSeats(state);
  if (state.policy === 'hand') {
    const counts = countsOf(seats);
    rows.push({ counts, cost: cost(counts, uplink), name: 'Your seats', chosen: true });
  }
  return { busy, seats, rows };
}

const digits = (ms: number) => significant(ms, ms < 10 ? 2 : 3);

/** A band in words: `5.1 ms`, `5.4–9.8 ms`. */
export function band({ low, high }: Pick<AllReduce, 'low' | 'high'>): string {
  const [from, to] = [digits(low * 1e3), digits(high * 1e3)];
  return `${from === to ? from : `${from}–${to}`}\u00a0ms`;
}

/** A placement in figures: `8`, `2 × 4`, `1+7`. */
export function shape(counts: readonly number[]): string {
  const used = counts.filter((count) => count > 0);
  const even = used.every((count) => count === used[0]);
  return even && used.length > 1 ? `${used.length} × ${used[0]}` : used.join('+');
}

const spread = (counts: readonly number[]): string => {
  const nodes = counts.filter((count) => count > 0).length;
  return nodes === 1 ? 'in one node' : `over ${nodes} nodes (${shape(counts)})`;
};

/** What a seat is called. */
export const seatName = (seat: number): string =>
  `Rack ${Math.floor(seat / NODE / RACK) + 1}, node ${Math.floor(seat / NODE) + 1}, GPU ${(seat % NODE) + 1}`;

/** The chosen placement against the topology-aware one, or that against counting; then the seat that is picked up. */
export function say(state: SeatsState): string {
  const { rows, busy } = scene(state);
  const chosen = rows.find((row) => row.chosen);
  if (!chosen?.cost) {
    const free = NODES * NODE - busy.reduce((sum, count) => sum + count, 0);
    return `${state.size} GPUs do not fit into the ${free} that are free: the job waits.`;
  }
  const other = rows[state.policy === 'topology' ? 0 : 2];
  const words = { count: 'counted only', pack: 'packed', topology: 'topology-aware', hand: 'by hand' };
  const first = `${state.size} GPUs ${words[state.policy]}, ${spread(chosen.counts)}: ${band(chosen.cost)}`;
  const last = state.held < 0 ? '' : ` ${seatName(state.held)}: picked up.`;
  if (!other?.cost) return `${first}.${last}`;
  return `${first}; ${state.policy === 'topology' ? words.count : words.topology}, ${spread(other.counts)}: ${band(other.cost)}.${last}`;
}
