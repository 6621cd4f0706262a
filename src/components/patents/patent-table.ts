import { countPatents, formatCount } from '#lib/long-lists.ts';
import {
  type Facet,
  type FilterState,
  facets,
  filterRows,
  queryWords,
  readState,
  type Sort,
  type SortKey,
  sortKeys,
  sortRows,
  writeState,
} from '#lib/patents/filter.ts';
import { LIMIT } from '#lib/patents/row-groups.ts';
import { addCopyButtons, COPY, cite, makeButton, numberOf, type Row, readRow } from './patent-row.ts';
import { mark } from './row-marks.ts';
import { nextFrame, pause } from './scheduling.ts';
import { ShownGroups } from './shown-groups.ts';

/** Rows read before the browser may do something else. */
const SLICE = 100;
/** Rows searched before a look at the clock. */
const SEARCHED = 250;
/** Milliseconds of searching before the browser may do something else. */
const TURN = 8;
/** Milliseconds without a change before the address follows: browsers refuse an address that changes all the time. */
const ADDRESS_DELAY = 300;
/** Milliseconds a button says that it has copied. */
const COPIED_FOR = 2000;

/** Filters, sorts and marks the rows of the table it holds, and keeps the address in step. */
class PatentTable extends HTMLElement {
  #form = this.#part('form', HTMLFormElement);
  #query = this.#part('input', HTMLInputElement);
  #count = this.#part('output', HTMLOutputElement);
  #copied = this.#part('[aria-live].sr-only', HTMLElement);
  #clear = this.#part('[type=reset]', HTMLButtonElement);
  #table = this.#part('table', HTMLTableElement);
  #more = this.#part('[data-more]', HTMLElement);
  #groups = new ShownGroups(this.#table, () => this.#dress());
  #total = Number.POSITIVE_INFINITY;
  #limit = Number.POSITIVE_INFINITY;
  #rows: Row[] = [];
  #matching: readonly Row[] = this.#rows;
  #found: readonly Row[] = this.#rows;
  #state: FilterState = { query: '', chosen: {} };
  #sorted: { by: Sort | undefined; rows: readonly Row[] } = { by: undefined, rows: this.#rows };
  #addressTimer = 0;

  connectedCallback() {
    this.#form.removeAttribute('data-waiting');
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => this.#readForm());
    this.#form.addEventListener('reset', () => this.#onReset());
    this.#table.addEventListener('click', (event) => this.#onClick(event));
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('focusin', (event) => this.#onFocus(event.target));
    this.addEventListener('focusout', (event) => this.#onFocus(event.relatedTarget));
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
    addEventListener('hashchange', () => void this.#showTarget());
    // Until the address has followed the form, it is the form that holds.
    addEventListener('popstate', () => (this.#addressTimer ? this.#writeAddress() : this.#readAddress()));
    addEventListener('beforeprint', () => this.#showAll());
    this.#readAddress();
    // In a task of its own: the one that runs a page's scripts also lays out the page.
    setTimeout(() => this.#start());
  }

  #start() {
    const elements = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#total = elements.length;
    this.#count.value = countPatents(this.#total);
    this.#addSortButtons();
    void this.#readRows(elements);
  }

  /** Rows get what only script can give: the button before they are on the screen, marks when they are on it, as the
   * browser draws all marked text again at each letter. */
  #dress() {
    addCopyButtons(this.#groups.near);
    mark(this.#groups.seen, queryWords(this.#state.query).flat());
  }

  #part<T extends Element>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`${selector} is missing`);
    return element;
  }

  /** A slice at a time, so that no key waits for a long list; after the last one the answer is begun at once, as a key
   * that came before it would begin it too. */
  async #readRows(elements: readonly HTMLTableRowElement[]) {
    for (const element of elements) {
      if (this.#rows.length > 0 && this.#rows.length % SLICE === 0) await pause();
      this.#rows.push(readRow(element));
    }
    await this.#update();
    void this.#showTarget();
  }

  /** Whether the form and the headers are as they were when the page opened. */
  get #isUntouched(): boolean {
    const { query, chosen, sort } = this.#state;
    return !query && !sort && Object.keys(chosen).length === 0;
  }

  get #isRead(): boolean {
    return this.#rows.length === this.#total;
  }

  #select(name: Facet): HTMLSelectElement | undefined {
    const select = this.#form.elements.namedItem(name);
    return select instanceof HTMLSelectElement ? select : undefined;
  }

  #readAddress() {
    const options = Object.fromEntries(
      facets.map((name) => [name, [...(this.#select(name)?.options ?? [])].map(({ value }) => value)]),
    ) as Record<Facet, string[]>;
    this.#state = readState(location.search, options);
    this.#writeForm();
    void this.#update();
  }

  #writeForm() {
    this.#query.value = this.#state.query;
    for (const name of facets) {
      const select = this.#select(name);
      if (select) select.value = this.#state.chosen[name] ?? '';
    }
  }

  #readForm() {
    const chosen: FilterState['chosen'] = {};
    for (const name of facets) {
      const value = this.#select(name)?.value;
      if (value) chosen[name] = value;
    }
    const { sort } = this.#state;
    void this.#apply({ query: this.#query.value, chosen, ...(sort && { sort }) });
  }

  /** Resolves when the rows of this state are known. */
  #apply(state: FilterState): Promise<void> {
    this.#state = state;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = window.setTimeout(() => this.#writeAddress(), ADDRESS_DELAY);
    return this.#update();
  }

  #writeAddress() {
    clearTimeout(this.#addressTimer);
    this.#addressTimer = 0;
    history.replaceState(history.state, '', location.pathname + writeState(this.#state) + location.hash);
  }

  async #update() {
    const state = this.#state;
    const { query, chosen, sort } = state;
    for (const header of this.querySelectorAll<HTMLElement>('th[data-key]')) {
      if (header.dataset['key'] !== sort?.key) header.removeAttribute('aria-sort');
      else header.ariaSort = sort?.descending ? 'descending' : 'ascending';
    }
    const [order] = this.#table.caption?.children ?? [];
    if (order instanceof HTMLElement) order.hidden = sort !== undefined;
    this.#clear.hidden = !query && Object.keys(chosen).length === 0;
    if (!this.#isRead) return;
    // Ten thousand rows take longer than a letter or the arrow of a header may wait.
    if (this.#total > LIMIT) await nextFrame();
    if (state !== this.#state) return;
    if (sort !== this.#sorted.by) this.#sorted = { by: sort, rows: sort ? sortRows(this.#rows, sort) : this.#rows };
    const matching = await this.#search(this.#sorted.rows, state);
    if (!matching) return;
    this.#matching = matching;
    this.#found = filterRows(matching, { query: '', chosen });
    const isWhole = this.#isUntouched && !this.#hasFocus(document.activeElement);
    void this.#groups.show(
      this.#found.map(({ element }) => element),
      isWhole,
    );
    this.#setLimit(isWhole ? Number.POSITIVE_INFINITY : LIMIT);
  }

  /** Rows with the words of this state, a turn at a time; nothing when another was asked for meanwhile. */
  async #search(rows: readonly Row[], state: FilterState): Promise<Row[] | undefined> {
    const matching: Row[] = [];
    let end = performance.now() + TURN;
    for (let from = 0; from < rows.length; from += SEARCHED) {
      if (performance.now() > end) {
        await pause();
        if (state !== this.#state) return undefined;
        end = performance.now() + TURN;
      }
      matching.push(...filterRows(rows.slice(from, from + SEARCHED), { query: state.query, chosen: {} }));
    }
    return matching;
  }

  #setLimit(limit: number) {
    this.#limit = limit;
    const [all, found] = [this.#total, this.#found.length];
    const count = found === all ? countPatents(all) : `${formatCount(found)} of ${countPatents(all)}`;
    const shown = found > limit ? `, the first ${limit} shown` : '';
    this.#count.value = found > 0 ? `${count}${shown}` : `No patent matches. ${this.#explain()}`;
    this.#more.hidden = true;
    void this.#offerMore();
  }

  /** The button for the rest comes when the rows above it are in their places, so that it never moves from under a
   * pointer. */
  async #offerMore() {
    const found = this.#found;
    if ((await this.#groups.first) && found === this.#found) this.#more.hidden = found.length <= this.#limit;
  }

  /** What made the result empty, in the visitor's own words. */
  #explain(): string {
    const { query, chosen } = this.#state;
    const alone = this.#matching.length;
    if (alone === 0) return `“${query.trim()}” is nowhere in the list.`;
    if (query) return `${formatCount(alone)} would with the lists above set to All.`;
    return `No patent is ${Object.values(chosen).join(' and ')} at once.`;
  }

  #hasFocus(now: EventTarget | null): boolean {
    return now instanceof Element && this.contains(now) && now.closest('form, thead') !== null;
  }

  /** Who is about to filter or sort gets a short table; who leaves without a choice gets all of it back. */
  #onFocus(now: EventTarget | null) {
    if (!this.#isRead) return;
    const isShort = this.#limit < this.#total;
    if (this.#hasFocus(now) && !isShort) {
      this.#setLimit(LIMIT);
      void this.#groups.shorten();
    } else if (!this.#hasFocus(now) && isShort && this.#isUntouched) {
      this.#setLimit(Number.POSITIVE_INFINITY);
      void this.#groups.showAll();
    }
  }

  async #showMore() {
    const found = this.#found;
    await nextFrame();
    if (found !== this.#found) return;
    // The button goes, so the focus has to be elsewhere before.
    found[this.#limit - 1]?.element.querySelector('a')?.focus();
    this.#setLimit(Number.POSITIVE_INFINITY);
    void this.#groups.showAll();
  }

  #showAll() {
    if (!this.#isRead) return;
    this.#setLimit(Number.POSITIVE_INFINITY);
    this.#groups.finish();
  }

  /** A row that is linked to is shown, whatever the filter says. */
  async #showTarget() {
    const id = location.hash.slice(1);
    const target = this.#rows.find(({ element }) => element.id === id);
    if (!target) return;
    const index = this.#found.indexOf(target);
    // What still stands there may be about to go.
    if (index >= 0 && index < this.#limit && this.#groups.shows(target.element)) return;
    if (index < 0) {
      const found = this.#apply({ query: '', chosen: {} });
      this.#writeForm();
      await found;
      if (!this.#found.includes(target)) return;
    }
    this.#showAll();
    // Going there again makes the browser see the row as the target.
    location.replace(location.hash);
  }

  #addSortButtons() {
    for (const header of this.querySelectorAll<HTMLElement>('th[data-key]')) {
      const key = sortKeys.find((known) => known === header.dataset['key']);
      if (!key) continue;
      const button = makeButton(header.textContent.trim());
      button.addEventListener('click', () => this.#sortBy(key));
      header.replaceChildren(button);
    }
  }

  /** Ascending, then descending, then as the page was written. */
  #sortBy(key: SortKey) {
    const { sort, ...state } = this.#state;
    if (sort?.key !== key) void this.#apply({ ...state, sort: { key, descending: false } });
    else void this.#apply(sort.descending ? state : { ...state, sort: { key, descending: true } });
  }

  #onReset() {
    // The button goes; who used it by the keyboard goes on with the next query.
    if (this.#clear.matches(':focus-visible')) this.#query.focus();
    requestAnimationFrame(() => this.#readForm());
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (event.key === '/' && target !== this.#query) {
      event.preventDefault();
      event.stopPropagation();
      this.#query.focus();
      this.#query.select();
    } else if (event.key === 'Escape' && target === this.#query) {
      event.preventDefault();
      this.#form.reset();
    }
  }

  async #onClick({ target }: Event) {
    if (!(target instanceof HTMLButtonElement)) return;
    const row = target.closest<HTMLTableRowElement>('tbody tr');
    if (!row) return;
    try {
      await navigator.clipboard.writeText(cite(row));
      target.textContent = 'Copied';
      this.#copied.textContent = `Citation of No. ${numberOf(row)} copied.`;
      setTimeout(() => {
        target.textContent = COPY;
        this.#copied.textContent = '';
      }, COPIED_FOR);
    } catch {
      // To be copied by hand.
      target.replaceWith(cite(row));
      this.#copied.textContent = 'The browser does not allow copying.';
    }
  }
}

customElements.define('patent-table', PatentTable);
