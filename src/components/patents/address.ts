import { type Facet, type FilterState, readState, writeState } from '#lib/patents/filter.ts';

/** Milliseconds without a change before the address follows: browsers refuse an address that changes all the time. */
const DELAY = 300;

/** Keeps the address in step with the filter. */
export class Address {
  #wanted: FilterState | undefined;
  #timer = 0;

  /** @param onReturn called when the visitor has gone back or forth to another address of the page */
  constructor(onReturn: () => void) {
    // Until the address has followed the form, it is the form that holds.
    addEventListener('popstate', () => (this.#wanted ? this.#write() : onReturn()));
  }

  /**
   * What the address asks for.
   * @param options the values each facet can take
   */
  read = (options: Record<Facet, readonly string[]>): FilterState => readState(location.search, options);

  /** Writes a state once no other has followed it for a moment. */
  follow(state: FilterState) {
    this.#wanted = state;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#write(), DELAY);
  }

  #write() {
    clearTimeout(this.#timer);
    if (this.#wanted)
      history.replaceState(history.state, '', location.pathname + writeState(this.#wanted) + location.hash);
    this.#wanted = undefined;
  }
}
