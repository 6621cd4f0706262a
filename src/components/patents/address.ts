import { type Facet, type FilterState, readState, writeState } from '#lib/patents/filter.ts';

/** Milliseconds without a change before the address follows: browsers refuse an address that changes all the time. */
const DELAY = 300;

/** Keeps the address in step with the filter. */
export class Address {
  #wanted: FilterState | undefined;
  #timer = 0;
  /** The query of the address that was read or written last. */
  #search = '';
  #isShown: (id: string) => boolean;

  /**
   * @param onReturn called when the visitor has gone back or forth to an address that asks for something else
   * @param isShown whether what has this id is on the page, whatever the filter
   */
  constructor(onReturn: () => void, isShown: (id: string) => boolean) {
    this.#isShown = isShown;
    // Until the address has followed the form, it is the form that holds, but for the row that a link leads to.
    addEventListener('popstate', () => {
      if (this.#wanted) this.#write(location.hash);
      // A link to a row of the page gets here too, and what is shown stays.
      else if (location.search !== this.#search) onReturn();
    });
    addEventListener('pagehide', () => this.#write());
  }

  /**
   * What the address asks for.
   * @param options the values each facet can take
   */
  read(options: Record<Facet, readonly string[]>): FilterState {
    this.#search = location.search;
    return readState(this.#search, options);
  }

  /** Writes a state once no other has followed it for a moment. */
  follow(state: FilterState) {
    this.#wanted = state;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#write(), DELAY);
  }

  // A row that is linked to is shown, so who opened the address again would lose a filter that takes it away.
  #write(hash = this.#isShown(location.hash.slice(1)) ? location.hash : '') {
    clearTimeout(this.#timer);
    if (this.#wanted) history.replaceState(history.state, '', location.pathname + writeState(this.#wanted) + hash);
    this.#wanted = undefined;
    this.#search = location.search;
  }
}
