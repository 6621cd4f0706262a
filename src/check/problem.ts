/** What the content check has to say, and where. */
import type { Source } from './source.ts';

/** An error stops every build; a notice is for the owner to look at and never stops anything. */
export type Severity = 'error' | 'notice';

/** One finding, ready to be printed. */
export interface Problem {
  /** File as it is shown, such as `content/patents.json`. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Column, counted from 1. */
  column: number;
  /** Whether it stops the build. */
  severity: Severity;
  /** Field, such as `patents[6].id`; absent when the finding is about no field. */
  field?: string;
  /** What was found and what to write instead. */
  message: string;
  /** The offending line, and how many characters of it are meant; absent for files that are not text. */
  excerpt?: { text: string; length: number };
}

/** A spot in a file that a problem can be reported at. */
export interface Place {
  /** The file. */
  source: Source;
  /** Offset of the first character meant. */
  offset: number;
  /** Number of characters meant. */
  length: number;
  /** Field it belongs to, such as `patents[6].id`; absent when it is in none. */
  field?: string;
}

/** Path of a value inside a file: `['patents', 6, 'id']`. */
export type FieldPath = readonly PropertyKey[];

/** `['patents', 6, 'id']` → `patents[6].id`. */
export const fieldName = (path: FieldPath): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');

/** Collects problems; every rule of the check is handed one. */
export class Problems {
  readonly #found: Problem[] = [];

  /** Reports what must be put right before the site can be built. @returns undefined, for what cannot be read then */
  error(place: Place, message: string): undefined {
    this.#add('error', place, message);
  }

  /** Reports what the owner may want to look at. */
  notice(place: Place, message: string): void {
    this.#add('notice', place, message);
  }

  /** Whether an error has been reported at the place; with `line`, anywhere in its line. */
  has({ source, offset }: Place, part: 'place' | 'line' = 'place'): boolean {
    const { line, column } = source.at(offset);
    return this.#found.some(
      (found) =>
        found.severity === 'error' &&
        found.file === source.file &&
        found.line === line &&
        (part === 'line' || found.column === column),
    );
  }

  /** All problems, by file and position; the same one is listed once. */
  sorted(): Problem[] {
    const key = (p: Problem) => `${p.file}\0${p.line}\0${p.column}\0${p.severity}\0${p.message}`;
    return [...new Map(this.#found.map((problem) => [key(problem), problem])).values()].sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.severity, b.severity) ||
        compare(a.message, b.message),
    );
  }

  #add(severity: Severity, { source, offset, length, field }: Place, message: string): void {
    const { line, column, text } = source.at(offset);
    this.#found.push({
      file: source.file,
      line,
      column,
      severity,
      ...(field && { field }),
      message,
      ...(text !== undefined && { excerpt: { text, length: Math.max(1, Math.min(length, text.length - column + 1)) } }),
    });
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
