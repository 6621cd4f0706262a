/**
 * What the reader can change in a figure, as typed fields, and the same as text in the address of the page.
 * Whatever is read from an address becomes the nearest valid state; nothing in it can fail.
 */

/** A whole number between two ends: the position of a slider. */
interface Step {
  readonly kind: 'step';
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}
/** One of a few words. */
interface Choice<T extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly T[];
  readonly initial: T;
}
/** A set of whole numbers from 0 to `size - 1`, ascending. */
interface Members {
  readonly kind: 'members';
  readonly size: number;
  readonly initial: readonly number[];
}

/** The fields of a figure by their names. */
export type Spec = Readonly<Record<string, Step | Choice | Members>>;

type Value<F> = F extends Choice<infer T> ? T : F extends Step ? number : readonly number[];
/** A value for every field of a spec. */
export type State<S extends Spec = Spec> = { readonly [K in keyof S]: Value<S[K]> };

/** A slider from `min` to `max`. */
export const step = (min: number, max: number, initial: number): Step => ({ kind: 'step', min, max, initial });
/** A group of radio buttons. */
export const choice = <const T extends string>(options: readonly T[], initial: NoInfer<T>): Choice<T> => ({
  kind: 'choice',
  options,
  initial,
});
/** A set the reader picks from, such as seats. */
export const members = (size: number, initial: readonly number[] = []): Members => ({ kind: 'members', size, initial });

/** Ascending numbers as ranges: `[0, 1, 2, 7]` → `0-2.7`. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join('.');
}

function unranges(text: string, size: number): number[] | undefined {
  if (!/^(\d+(-\d+)?(\.(?!$)|$))*$/.test(text)) return undefined;
  const found = new Set<number>();
  for (const run of text.split('.').filter(Boolean)) {
    const [from = 0, to = from] = run.split('-').map(Number);
    for (let n = from; n <= Math.min(to, size - 1); n += 1) found.add(n);
  }
  return [...found].sort((a, b) => a - b);
}

function parse(field: Spec[string], text: string | null | undefined, fallback: unknown): unknown {
  if (text === null || text === undefined) return fallback;
  if (field.kind === 'choice') return field.options.includes(text) ? text : fallback;
  if (field.kind === 'members') return unranges(text, field.size) ?? fallback;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(value) ? fallback : Math.round(Math.min(field.max, Math.max(field.min, value)));
}

const print = (value: unknown): string => (Array.isArray(value) ? ranges(value) : String(value));

/** The state of a figure nobody has touched. */
export const initialState = <S extends Spec>(spec: S): State<S> =>
  Object.fromEntries(Object.entries(spec).map(([name, field]) => [name, field.initial])) as State<S>;

/** Reads `<id>.<field>` from the parameters; what is missing or nonsense is as in `base`, what is too large is the largest. */
export const readState = <S extends Spec>(spec: S, base: State<S>, parameters: URLSearchParams, id: string): State<S> =>
  Object.fromEntries(
    Object.entries(spec).map(([name, field]) => [name, parse(field, parameters.get(`${id}.${name}`), base[name])]),
  ) as State<S>;

/**
 * Writes what differs from `base` as `<id>.<field>` and takes away every other parameter of that id. What stays keeps its
 * place: the same states are the same address.
 */
export function writeState<S extends Spec>(
  spec: S,
  base: State<S>,
  state: State<S>,
  parameters: URLSearchParams,
  id: string,
): URLSearchParams {
  const written = new URLSearchParams(parameters);
  const fields = new Map(
    Object.keys(spec)
      .filter((name) => print(state[name]) !== print(base[name]))
      .map((name) => [`${id}.${name}`, print(state[name])]),
  );
  for (const key of parameters.keys()) if (key.startsWith(`${id}.`) && !fields.has(key)) written.delete(key);
  for (const [key, text] of fields) written.set(key, text);
  return written;
}

/** The state with one field set from the text of a control. */
export const setField = <S extends Spec>(spec: S, state: State<S>, name: string, text: string): State<S> => {
  const field = spec[name];
  return field ? { ...state, [name]: parse(field, text, state[name]) } : state;
};
