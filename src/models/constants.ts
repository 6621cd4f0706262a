/**
 * Every constant of the models, with where it was read.
 *
 * The values are what the browser needs; the provenance of the same keys is what the page prints, and is left out of
 * the scripts because nothing there imports it. A constant without provenance does not type-check.
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

/** What a number is and where it comes from. */
export interface Provenance {
  /** What it is, in words. */
  readonly name: string;
  /** Its unit; '1' for a count or a share. */
  readonly unit: string;
  /** For a bandwidth, whether it counts one direction or both; else 'none'. */
  readonly direction: 'one way' | 'both ways' | 'none';
  /** Where it was read. */
  readonly source: Source;
}

/** A constant as the page prints it. */
export interface Constant extends Provenance {
  /** The number. */
  readonly value: number;
}

/** Joins values with the provenance of the same keys. */
export const constants = <K extends string>(
  values: Readonly<Record<K, number>>,
  provenance: Readonly<Record<K, Provenance>>,
): Constant[] => (Object.keys(values) as K[]).map((key) => ({ value: values[key], ...provenance[key] }));
