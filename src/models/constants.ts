/**
 * What is known of every constant of the models. A file in `constants/` exports plain numbers for the models, and for
 * the page and the tests `constants()`, which describes each under its name (`llCeiling.v100` when it is in an object).
 * It is a function so that a browser bundle takes the numbers alone: a list at the top level was kept in part.
 */

/** A page a number was read from. */
interface Source {
  /** Title of the page. */
  readonly title: string;
  /** Its address. */
  readonly url: string;
  /** V: read there; M: read in a copy of it; C: computed here from it. Recalled numbers are not used. */
  readonly tag: 'V' | 'M' | 'C';
}

/** A constant as the page prints it. */
export interface Constant {
  /** What it is, in words. */
  readonly name: string;
  /** The number. */
  readonly value: number;
  /** Its unit: SI, bits a second where a network is sold by them, '1' for a count or a share. */
  readonly unit: 's' | 'B' | 'B/s' | 'b/s' | 'FLOP/s' | '1';
  /** Whether it is of one direction, as every bandwidth here; else 'none'. */
  readonly direction: 'one way' | 'none';
  /** Where it was read. */
  readonly source: Source;
}
