/** What a number counts in. Values are SI: bytes and seconds, never GB or microseconds. */
export type Unit = 's' | 'B' | 'B/s' | 'FLOP/s' | '1';

/** Which way a number counts; a bandwidth without one can be read at half or twice its worth. */
export type Direction =
  | 'one way, per GPU'
  | 'one way, per link'
  | 'one way, per port'
  | 'one way'
  | 'both ways'
  | 'reads'
  | 'not directional';

/** One number a model rests on, with all a reader needs to check it. */
export interface Constant {
  /** What it is, in words. */
  readonly name: string;
  /** The number itself, in `unit`. */
  readonly value: number;
  /** Its unit. */
  readonly unit: Unit;
  /** Which way it counts. */
  readonly direction: Direction;
  /** Title of the page, file or paper it was read in. */
  readonly title: string;
  /** Address of that page, file or paper. */
  readonly url: string;
  /** `V`: read in the source itself. `M`: read in a mirror or a summary of it. `C`: computed from other constants. */
  readonly tag: 'V' | 'M' | 'C';
}
