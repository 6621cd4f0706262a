import { FEW, groupOf } from '#lib/patents/row-groups.ts';
import { nextFrame } from './scheduling.ts';
import { ViewportObserver } from './viewport-observer.ts';

/** Groups that the next frame fills: what a telephone shows below the filter. */
const AT_ONCE = 2;
/** Rows that a further frame puts in near the screen. */
const ROWS = 5;
/** Groups that a screen may show a part of. */
const ON_SCREEN = 4;
/** Groups that one frame hides. */
const GROUPS = 20;
/** Milliseconds of a frame that go to this table. */
const SLICE = 4;

/** Class of a group that is hidden. */
const AWAY = 'away';
/** Class of a group whose height the browser has to guess anew. */
const REFILLED = 'refilled';

/**
 * Shows rows in the groups of a table. The next frame holds what the screen does; everything else comes and goes a
 * little in each frame, so that no key waits for ten thousand rows. Groups that show nothing are hidden where they
 * stand: to take one out the browser would visit all that is in it.
 */
export class ShownGroups {
  #groups: readonly HTMLTableSectionElement[];
  #rows: readonly HTMLTableRowElement[];
  /** Rows for which the style sheet guesses the height of each group. */
  #guessed: number[];
  #turn = 0;
  #onChange: () => void;
  #first = Promise.resolve(true);
  #seen: ViewportObserver;
  #near: ViewportObserver;

  /**
   * @param table a table with all its rows, in groups
   * @param onChange called when there are other rows than before on the screen or close to it
   */
  constructor(table: HTMLTableElement, onChange: () => void) {
    this.#groups = [...table.tBodies];
    this.#rows = this.#groups.flatMap(({ rows }) => [...rows]);
    this.#guessed = this.#groups.map(({ rows }) => rows.length);
    this.#onChange = onChange;
    this.#seen = new ViewportObserver('0%', onChange);
    this.#near = new ViewportObserver('100%', onChange, this.#seen);
    for (const group of this.#groups) this.#near.observe(group);
  }

  /** Rows of the groups on the screen. */
  get seen(): HTMLTableRowElement[] {
    return this.#rowsOf(this.#seen);
  }

  /** Rows on the screen or close to it. */
  get near(): HTMLTableRowElement[] {
    return this.#rowsOf(this.#near);
  }

  #rowsOf({ within }: ViewportObserver): HTMLTableRowElement[] {
    return this.#groups.filter((group) => within.has(group) && !isAway(group)).flatMap(({ rows }) => [...rows]);
  }

  /** Whether a row is in the table and not hidden. */
  shows = ({ parentElement }: HTMLTableRowElement): boolean => parentElement !== null && !isAway(parentElement);

  /** Hides all but the first groups. */
  shorten() {
    this.#first = this.#first.then((isThere) => isThere && this.#inFrames(this.#hide(this.#groups.slice(FEW)), GROUPS));
  }

  /** Lets the other rows follow the first. */
  async showAll() {
    const first = this.#first;
    // If the first were not in their places, these would come into wrong ones.
    if ((await first) && first === this.#first) await this.#inFrames(this.#fillRest());
  }

  /**
   * Resolves when the first of the rows asked for last are in their places and those that are to go have gone, to false
   * when others were asked for since.
   */
  get first(): Promise<boolean> {
    return this.#first;
  }

  /**
   * Shows the first of these rows.
   * @param isWhole whether the others follow
   */
  async show(rows: readonly HTMLTableRowElement[], isWhole: boolean) {
    const shown = this.#rows;
    if (isWhole && rows.length === shown.length && rows.every((row, index) => row === shown[index] && this.shows(row)))
      return;
    this.#rows = rows;
    this.#first = this.#showFirst();
    if (isWhole) await this.showAll();
  }

  /** Shows all rows at once. */
  finish() {
    this.#turn += 1;
    this.#first = Promise.resolve(true);
    for (const index of this.#groups.keys()) exhaust(this.#fill(index));
    this.#onChange();
  }

  async #showFirst(): Promise<boolean> {
    this.#turn += 1;
    const isLong = this.#groups.length > 1;
    if (isLong) {
      // What a reader may see a part of goes last, just before the answer comes.
      const others = [...this.#groups.slice(FEW), ...this.#groups.slice(ON_SCREEN, FEW)];
      if (!(await this.#inFrames(this.#hide(others), GROUPS))) return false;
    }
    for (let index = 0; index < AT_ONCE; index += 1) exhaust(this.#fill(index));
    if (isLong) {
      // Rows that are still wanted stay, so that nothing on the screen blinks.
      for (let index = AT_ONCE; index < ON_SCREEN; index += 1) this.#clear(index);
      const isFilled = (await this.#inFrames(this.#fillFew(), ROWS)) && (await this.#inFrames(this.#guessAnew(), 1));
      if (!isFilled) return false;
    }
    this.#onChange();
    return true;
  }

  *#fillFew(): Generator<void> {
    this.#onChange();
    for (let index = AT_ONCE; index < FEW; index += 1) yield* this.#fill(index);
  }

  /** A group far from the screen may have been measured before it had all its rows. */
  *#guessAnew(): Generator<void> {
    const far = this.#groups.slice(0, FEW).filter((group) => !this.#near.within.has(group));
    for (const group of far) group.classList.add(REFILLED);
    try {
      yield;
    } finally {
      for (const group of far) group.classList.remove(REFILLED);
    }
    yield;
  }

  *#fillRest(): Generator<void> {
    for (let index = FEW; this.#wanted(index).length > 0; index += 1) {
      yield* this.#fill(index);
      yield;
    }
  }

  *#hide(groups: readonly HTMLTableSectionElement[]): Generator<void> {
    for (const group of groups)
      if (!isAway(group)) {
        group.classList.add(AWAY);
        // To see where hundreds of groups are takes a part of each frame.
        this.#near.unobserve(group);
        yield;
      }
  }

  #wanted = (index: number): readonly HTMLTableRowElement[] => groupOf(this.#rows, index);

  /** Takes rows out of a group that are not wanted there; those that stay are laid out as they are. */
  #clear(index: number) {
    const group = this.#groups[index];
    if (!group) return;
    const wanted = new Set(this.#wanted(index));
    for (const row of [...group.rows]) if (!wanted.has(row)) row.remove();
    group.classList.toggle(AWAY, wanted.size === 0);
    if (wanted.size > 0) this.#near.observe(group);
  }

  /** Puts rows into a group, one a step. */
  *#fill(index: number): Generator<void> {
    const group = this.#groups[index];
    const rows = this.#wanted(index);
    this.#clear(index);
    if (group && rows.length > 0 && rows.length !== this.#guessed[index]) {
      this.#guessed[index] = rows.length;
      group.style.setProperty('--rows', String(rows.length));
    }
    let next = group?.firstElementChild ?? null;
    for (const row of rows)
      if (row === next) next = next.nextElementSibling;
      else {
        group?.insertBefore(row, next);
        yield;
      }
  }

  /** Takes steps, some in each frame; false when something else was asked for meanwhile. */
  async #inFrames(steps: Iterator<void>, most = Number.POSITIVE_INFINITY): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    for (;;) {
      await nextFrame();
      if (turn !== this.#turn) {
        steps.return?.();
        return false;
      }
      const end = performance.now() + SLICE;
      for (let taken = 0; taken < most && (taken === 0 || performance.now() < end); taken += 1)
        if (steps.next().done) return true;
    }
  }
}

/** Takes all steps at once. */
function exhaust(steps: Iterator<void>) {
  while (!steps.next().done);
}

const isAway = (group: Element) => group.classList.contains(AWAY);
