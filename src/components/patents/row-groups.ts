/** Rows a group; the page is written in groups of as many. */
const GROUP = 25;
/** Groups shown before more are asked for. */
const FEW = 4;
/** Rows that the first frame of an answer adds when the list is long: what a telephone shows below the filter. */
const FIRST = 6;
/** Milliseconds of each later frame that go to this table, and the steps it takes at least. */
const SLICE = 4;
const STEPS = 4;

/** Rows shown before more are asked for. */
export const LIMIT = FEW * GROUP;

/**
 * Shows rows in the groups of a table. A short list is in the next frame whole. Of a long one that frame holds what the
 * screen does, and everything else comes and goes a slice a frame, so that no key waits for ten thousand rows.
 */
export class RowGroups {
  #table: HTMLTableElement;
  #groups: readonly HTMLTableSectionElement[];
  #rows: readonly HTMLTableRowElement[];
  #turn = 0;
  #near: Set<EventTarget | null>;
  #onChange: () => void;

  /**
   * @param table a table with all its rows, in groups
   * @param onChange called when there are other rows than before on the screen or close to it
   */
  constructor(table: HTMLTableElement, onChange: () => void) {
    this.#table = table;
    this.#groups = [...table.tBodies];
    this.#rows = this.#groups.flatMap(({ rows }) => [...rows]);
    this.#onChange = onChange;
    // Some were drawn before this ran; a browser that can will tell of the others when they come near.
    const tells = 'ContentVisibilityAutoStateChangeEvent' in window;
    this.#near = new Set(this.#groups.filter((group) => !tells || isNear(group)));
    table.addEventListener('contentvisibilityautostatechange', (event) => {
      if (!(event instanceof ContentVisibilityAutoStateChangeEvent)) return;
      if (event.skipped) this.#near.delete(event.target);
      else this.#near.add(event.target);
      onChange();
    });
  }

  /** Rows on the screen or close to it. */
  get near(): HTMLTableRowElement[] {
    return [...this.#table.tBodies]
      .filter((group, index) => index === 0 || this.#near.has(group))
      .flatMap(({ rows }) => [...rows]);
  }

  /** Takes away all but the first groups; resolves to whether nothing else was asked for meanwhile. */
  async shorten(): Promise<boolean> {
    const { tBodies } = this.#table;
    return await this.#inSlices(() => {
      if (tBodies.length <= FEW) return false;
      tBodies[tBodies.length - 1]?.remove();
      return true;
    });
  }

  /**
   * Shows the first {@link LIMIT} of these rows.
   * @param isWhole whether the others follow
   */
  async show(rows: readonly HTMLTableRowElement[], isWhole: boolean) {
    const shown = this.#rows;
    if (isWhole && rows.length === shown.length && rows.every((row, index) => row === shown[index] && row.isConnected))
      return;
    this.#rows = rows;
    this.#turn += 1;
    const [first] = this.#groups;
    if (first && this.#groups.length > FEW) {
      if (this.#table.tBodies.length > FEW && !(await this.shorten())) return;
      const turn = this.#turn;
      for (const group of [...this.#table.tBodies].slice(1)) group.remove();
      fill(
        first,
        rows.slice(0, GROUP).filter((row, index) => index < FIRST || row.parentNode === first),
      );
      await nextFrame();
      if (turn !== this.#turn) return;
    }
    for (let index = 0; index < FEW; index += 1) this.#fill(index);
    this.#onChange();
    if (isWhole) await this.showAll();
  }

  /** Lets the other rows follow. */
  async showAll() {
    let index = FEW;
    await this.#inSlices(() => {
      if (index * GROUP >= this.#rows.length) return false;
      this.#fill(index);
      index += 1;
      return true;
    });
  }

  /** Shows all rows at once. */
  finish() {
    this.#turn += 1;
    for (const index of this.#groups.keys()) this.#fill(index);
    this.#onChange();
  }

  #fill(index: number) {
    const group = this.#groups[index];
    const rows = this.#rows.slice(index * GROUP, (index + 1) * GROUP);
    if (group && rows.length > 0) {
      fill(group, rows);
      if (!group.isConnected) this.#table.append(group);
    } else group?.remove();
  }

  /** Takes steps until one says that there are no more, a few in each frame; false when something else was asked for. */
  async #inSlices(step: () => boolean): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    for (;;) {
      await nextFrame();
      if (turn !== this.#turn) return false;
      const end = performance.now() + SLICE;
      for (let taken = 0; taken < STEPS || performance.now() < end; taken += 1) if (!step()) return true;
    }
  }
}

/** Puts the rows into a group; one that is in its place already stays, laid out as it is. */
function fill(group: HTMLTableSectionElement, rows: readonly HTMLTableRowElement[]) {
  const wanted = new Set(rows);
  for (const row of [...group.rows]) if (!wanted.has(row)) row.remove();
  let next = group.firstElementChild;
  for (const row of rows)
    if (row === next) next = next.nextElementSibling;
    else group.insertBefore(row, next);
}

function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 2 * innerHeight && bottom > -innerHeight;
}

/** Resolves when the frame being made is on the screen. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
