/** Data that knows where each of its values was written. */
import type { FieldPath, Place } from './problem.ts';
import type { Source } from './source.ts';

/** Which part of a field a problem is about: its name or what stands behind it. */
export type Part = 'key' | 'value';

/** The contents of a data file or front matter, or a part of it. */
export interface Located {
  /** File it stands in. */
  source: Source;
  /** Plain data. */
  value: unknown;
  /** Where a value was written; the nearest value around it when there is none. */
  place(path: FieldPath, part?: Part): Place;
}

/** The part of the data below a path. */
export function below({ source, value, place }: Located, path: FieldPath): Located {
  let inner = value;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown> | undefined)?.[key];
  return { source, value: inner, place: (deeper, part) => place([...path, ...deeper], part) };
}
