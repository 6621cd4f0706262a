import { type FilterState, filterRows, type Sort, sortRows } from '#lib/patents/filter.ts';
import { LIMIT } from '#lib/patents/row-groups.ts';
import { type Row, readRow } from './patent-row.ts';
import { nextFrame, pause } from './scheduling.ts';

/** Rows read before the browser may do something else. */
const SLICE = 100;
/** Rows searched before a look at the clock. */
const SEARCHED = 250;
/** Milliseconds of searching before the browser may do something else. */
const TURN = 8;

/** Knows which rows a visitor asked for. Reads and searches a little at a time, so that no key waits for a long list. */
export class RowSearch {
  #total = Number.POSITIVE_INFINITY;
  #rows: Row[] = [];
  #sorted: { by: Sort | undefined; rows: readonly Row[] } = { by: undefined, rows: this.#rows };
  #state: FilterState = { query: '', chosen: {} };
  #matching: readonly Row[] = this.#rows;
  #found: readonly Row[] = this.#rows;

  /** How many rows the table has; infinitely many until they are read. */
  get total(): number {
    return this.#total;
  }

  /** The state whose rows were asked for last. */
  get state(): FilterState {
    return this.#state;
  }

  /** Rows that have been read. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Whether all rows have been read; none is found before. */
  get isRead(): boolean {
    return this.#rows.length === this.#total;
  }

  /** Rows with the words asked for, whatever is chosen. */
  get matching(): readonly Row[] {
    return this.#matching;
  }

  /** Rows found, in the order asked for. */
  get found(): readonly Row[] {
    return this.#found;
  }

  /** Reads the rows of the table. */
  async read(elements: readonly HTMLTableRowElement[]) {
    this.#total = elements.length;
    for (const element of elements) {
      if (this.#rows.length > 0 && this.#rows.length % SLICE === 0) await pause();
      this.#rows.push(readRow(element));
    }
  }

  /** Finds the rows of a state. Resolves to false when another was asked for meanwhile. */
  async find(state: FilterState): Promise<boolean> {
    this.#state = state;
    const { query, chosen, sort } = state;
    // Ten thousand rows take longer than a letter or the arrow of a header may wait.
    if (this.#total > LIMIT) await nextFrame();
    if (state !== this.#state) return false;
    if (sort !== this.#sorted.by) this.#sorted = { by: sort, rows: sort ? sortRows(this.#rows, sort) : this.#rows };
    const { rows } = this.#sorted;
    const matching: Row[] = [];
    let end = performance.now() + TURN;
    for (let from = 0; from < rows.length; from += SEARCHED) {
      if (performance.now() > end) {
        await pause();
        if (state !== this.#state) return false;
        end = performance.now() + TURN;
      }
      matching.push(...filterRows(rows.slice(from, from + SEARCHED), { query, chosen: {} }));
    }
    this.#matching = matching;
    this.#found = filterRows(matching, { query: '', chosen });
    return true;
  }
}
