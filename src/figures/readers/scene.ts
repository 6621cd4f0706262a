import { choice, type State, step } from '#figures/kit/state.ts';
import { significant, time } from '#figures/kit/units.ts';
import { a100, b200, h100, h200, llama8b } from '#models/constants/decode.ts';
import { decodeStep, type Gpu, mostStreams, type Step } from '#models/decode.ts';

/** Readers at each position of the slider. */
export const BATCHES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512] as const;
/** Shortest context; each position of its slider doubles it. */
export const CONTEXT = 128;

/** What the reader can change. */
export const spec = {
  gpu: choice(['a100', 'h100', 'h200', 'b200'], 'h100'),
  readers: step(0, BATCHES.length - 1, 11),
  context: step(0, 8, 4),
} as const;

/** A state of the figure. */
export type ReadersState = State<typeof spec>;

/** The GPUs by their names in the address. */
export const gpus: Readonly<Record<ReadersState['gpu'], Gpu & { readonly name: string }>> = {
  a100: { name: 'A100', ...a100 },
  h100: { name: 'H100', ...h100 },
  h200: { name: 'H200', ...h200 },
  b200: { name: 'B200', ...b200 },
};

/** One decode step of `batch` streams on a GPU. */
export const stepOf = (gpu: Gpu, batch: number, context: number): Step => decodeStep(gpu, llama8b, batch, context);

/** Everything the pictures show. */
export interface Scene {
  /** The GPU. */
  readonly gpu: Gpu & { readonly name: string };
  /** Streams served at once. */
  readonly batch: number;
  /** Tokens behind each of them. */
  readonly context: number;
  /** The step they share. */
  readonly step: Step;
  /** Streams whose caches fit. */
  readonly most: number;
  /** Whether this many fit. */
  readonly fits: boolean;
}

/** The scene of a state. */
export function scene(state: ReadersState): Scene {
  const gpu = gpus[state.gpu];
  const batch = BATCHES[state.readers] ?? 1;
  const context = CONTEXT * 2 ** state.context;
  const most = mostStreams(gpu, llama8b, context);
  return { gpu, batch, context, step: stepOf(gpu, batch, context), most, fits: batch <= most };
}

/** A count of tokens: `128`, `2 k`. */
export const tokens = (count: number): string => (count < 1024 ? String(count) : `${count / 1024}\u00a0k`);

/** A count of readers. */
export const readersWords = (count: number): string => (count === 1 ? '1 reader' : `${count} readers`);

/** One sentence on the state. */
export function say(state: ReadersState): string {
  const { gpu, batch, context, step, most, fits } = scene(state);
  const who = `${readersWords(batch)} with ${tokens(context)} tokens each`;
  if (!fits) return `${who} do not fit on one ${gpu.name}: its memory is full at ${most}.`;
  const alone = batch === 1 ? '' : ` (${significant(1 / stepOf(gpu, 1, context).time)} for one alone)`;
  const all = batch === 1 ? '' : ` and ${significant(batch / step.time)} in all`;
  return `${who} on one ${gpu.name}: a step of at least ${time(step.time)}, at most ${significant(1 / step.time)} tokens a second each${alone}${all}.`;
}
