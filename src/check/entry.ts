/** One entry of a collection, as it was written: rules look at it before and whether or not its schema is content. */
import type { CollectionName } from '#schemas/collections.ts';
import type { Located, Part } from './located.ts';
import type { FieldPath, Place } from './problem.ts';
import type { Source } from './source.ts';

/** One MDX file, one record of a list, or one data file. */
export class Entry {
  readonly collection: CollectionName;
  /** File name without ending, or the position in the list. */
  readonly id: string;
  /** What is written, with the place of each value. */
  readonly located: Located;
  /** Text under the front matter, at its place in the file; absent in data files. */
  readonly body: string | undefined;

  constructor(collection: CollectionName, id: string, located: Located, body?: string) {
    this.collection = collection;
    this.id = id;
    this.located = located;
    this.body = body;
  }

  get source(): Source {
    return this.located.source;
  }

  /** Its fields, whatever they hold; none when it is no record at all. */
  get data(): Readonly<Record<string, unknown>> {
    const { value } = this.located;
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }

  /** What is written at a path; undefined when nothing is. */
  get(...path: FieldPath): unknown {
    return path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? value[key as keyof typeof value]
          : undefined,
      this.located.value,
    );
  }

  /** The text written at a path; undefined when there is none. */
  text(...path: FieldPath): string | undefined {
    const value = this.get(...path);
    return typeof value === 'string' ? value : undefined;
  }

  /** The number written at a path; undefined when there is none. */
  number(...path: FieldPath): number | undefined {
    const value = this.get(...path);
    return typeof value === 'number' ? value : undefined;
  }

  /** The list written at a path; empty when there is none. */
  list(...path: FieldPath): unknown[] {
    const value = this.get(...path);
    return Array.isArray(value) ? value : [];
  }

  /** Where a field stands. */
  place(path: FieldPath, part?: Part): Place {
    return this.located.place(path, part);
  }

  /** A spot in the body. */
  bodyPlace(offset: number, end: number): Place {
    return { source: this.source, offset, length: end - offset };
  }

  /** Whether there is text under the front matter. */
  get hasBody(): boolean {
    return (this.body ?? '').trim() !== '';
  }
}
