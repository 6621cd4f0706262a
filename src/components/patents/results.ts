import { resultText } from '#lib/patents/result-text.ts';
import { LIMIT } from '#lib/patents/row-groups.ts';
import type { RowSearch } from './row-search.ts';
import { nextFrame } from './scheduling.ts';
import type { ShownGroups } from './shown-groups.ts';

/** Where the rows found are shown. */
interface Places {
  /** The groups of the table. */
  groups: ShownGroups;
  /** Where their number is said. */
  count: HTMLOutputElement;
  /** The button for those that are not shown, with what is around it. */
  more: HTMLElement;
}

/** Shows the rows found, or the first of them, and says how many there are. */
export class Results {
  #search: RowSearch;
  #groups: ShownGroups;
  #count: HTMLOutputElement;
  #more: HTMLElement;
  #limit = Number.POSITIVE_INFINITY;

  /** @param search finds the rows */
  constructor(search: RowSearch, { groups, count, more }: Places) {
    this.#search = search;
    this.#groups = groups;
    this.#count = count;
    this.#more = more;
    more.addEventListener('click', () => void this.#showMore());
  }

  /** Whether a list as long as the table would be cut. */
  get isShort(): boolean {
    return this.#limit < this.#search.total;
  }

  /** Whether a row is there to stay. */
  shows(row: HTMLTableRowElement): boolean {
    const index = this.#search.found.findIndex(({ element }) => element === row);
    // What still stands there may be about to go.
    return index >= 0 && index < this.#limit && this.#groups.shows(row);
  }

  /**
   * Shows what has been found.
   * @param isWhole whether all of it
   */
  show(isWhole: boolean) {
    void this.#groups.show(
      this.#search.found.map(({ element }) => element),
      isWhole,
    );
    this.#setLimit(isWhole ? Number.POSITIVE_INFINITY : LIMIT);
  }

  /** Leaves the first. */
  shorten() {
    this.#groups.shorten();
    this.#setLimit(LIMIT);
  }

  /** Lets the others follow the first. */
  showAll() {
    this.#setLimit(Number.POSITIVE_INFINITY);
    void this.#groups.showAll();
  }

  /** Shows all at once. */
  finish() {
    this.#setLimit(Number.POSITIVE_INFINITY);
    this.#groups.finish();
  }

  async #showMore() {
    const { found } = this.#search;
    await nextFrame();
    if (found !== this.#search.found) return;
    // The button goes, so the focus has to be elsewhere before.
    found[this.#limit - 1]?.element.querySelector('a')?.focus();
    this.showAll();
  }

  #setLimit(limit: number) {
    this.#limit = limit;
    const { total, matching, found, state } = this.#search;
    this.#count.value = resultText(state, { total, matching: matching.length, found: found.length, limit });
    this.#more.hidden = found.length <= limit;
    this.#more.style.visibility = 'hidden';
    void this.#offerMore();
  }

  /**
   * The button for the rest is seen when the rows above it are in their places, so that it never moves from under a
   * pointer. It keeps its room: what changes the height of the page has the browser look at all of it.
   */
  async #offerMore() {
    const { found } = this.#search;
    if ((await this.#groups.first) && found === this.#search.found) this.#more.style.visibility = '';
  }
}
