import { countPatents } from '#lib/long-lists.ts';
import { type FilterState, nextSort, queryWords, type SortKey } from '#lib/patents/filter.ts';
import { Address } from './address.ts';
import { addCopyButtons, copyCitation } from './copy-citation.ts';
import { FilterForm } from './filter-form.ts';
import { findPart } from './find-part.ts';
import { Results } from './results.ts';
import { mark } from './row-marks.ts';
import { RowSearch } from './row-search.ts';
import { ShownGroups } from './shown-groups.ts';
import { SortHeaders } from './sort-headers.ts';

/** Filters, sorts and marks the rows of the table it holds, and keeps the address in step. */
class PatentTable extends HTMLElement {
  #table = findPart(this, 'table', HTMLTableElement);
  #count = findPart(this, 'output', HTMLOutputElement);
  #copied = findPart(this, '[aria-live].sr-only', HTMLElement);
  #form = new FilterForm(findPart(this, 'form', HTMLFormElement), () => this.#readForm());
  #headers = new SortHeaders(this.#table);
  #address = new Address(
    // The browser has gone to where the row was in the list of before.
    () => void this.#readAddress().then(() => this.#showTarget(true)),
    (id) => {
      const row = this.#rowOf(id);
      return !row || this.#search.found.includes(row);
    },
  );
  #groups = new ShownGroups(this.#table, () => this.#dress());
  #search = new RowSearch();
  #results = new Results(this.#search, {
    groups: this.#groups,
    count: this.#count,
    more: findPart(this, '[data-more]', HTMLElement),
  });
  #state: FilterState = { query: '', chosen: {} };

  connectedCallback() {
    this.#table.addEventListener('click', ({ target }) => void copyCitation(target, this.#copied));
    this.addEventListener('focusin', (event) => this.#onFocus(event.target));
    this.addEventListener('focusout', (event) => this.#onFocus(event.relatedTarget));
    addEventListener('hashchange', () => void this.#showTarget());
    addEventListener('beforeprint', () => this.#showAll());
    void this.#readAddress();
    // In a task of its own: the one that runs a page's scripts also lays out the page.
    setTimeout(() => void this.#start());
  }

  async #start() {
    const elements = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#count.value = countPatents(elements.length);
    this.#headers.addButtons((key) => this.#sortBy(key));
    await this.#search.read(elements);
    // At once, as a key that came before the last row was read would begin the answer too.
    await this.#update();
    const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // The browser has gone to the row where it was. Who loads the page again is left where he was.
    void this.#showTarget(!this.#isUntouched && opened?.type === 'navigate');
  }

  /** Rows get what only script can give: the button before they are on the screen, marks when they are on it, as the
   * browser draws all marked text again at each letter. */
  #dress() {
    addCopyButtons(this.#groups.near);
    mark(this.#groups.seen, queryWords(this.#state.query).flat());
  }

  #readAddress(): Promise<void> {
    this.#state = this.#address.read(this.#form.options);
    this.#form.write(this.#state);
    return this.#update();
  }

  #readForm() {
    const { sort } = this.#state;
    void this.#apply({ ...this.#form.read(), ...(sort && { sort }) });
  }

  #sortBy(key: SortKey) {
    const { sort: last, ...state } = this.#state;
    const sort = nextSort(last, key);
    void this.#apply({ ...state, ...(sort && { sort }) });
  }

  /** Resolves when the rows of this state are known. */
  #apply(state: FilterState): Promise<void> {
    this.#state = state;
    this.#address.follow(state);
    return this.#update();
  }

  async #update() {
    const { query, chosen, sort } = this.#state;
    this.#headers.show(sort);
    this.#form.offerClear(query !== '' || Object.keys(chosen).length > 0);
    if (this.#search.isRead && (await this.#search.find(this.#state)))
      this.#results.show(this.#isUntouched && !this.#hasFocus(document.activeElement));
  }

  /** Whether the form and the headers are as they were when the page opened. */
  get #isUntouched(): boolean {
    const { query, chosen, sort } = this.#state;
    return !query && !sort && Object.keys(chosen).length === 0;
  }

  #hasFocus(now: EventTarget | null): boolean {
    return now instanceof Element && this.contains(now) && now.closest('form, thead') !== null;
  }

  /** Who is about to filter or sort gets a short table; who leaves without a choice gets all of it back. */
  #onFocus(now: EventTarget | null) {
    if (!this.#search.isRead) return;
    const { isShort } = this.#results;
    if (this.#hasFocus(now) && !isShort) this.#results.shorten();
    else if (!this.#hasFocus(now) && isShort && this.#isUntouched) this.#results.showAll();
  }

  #showAll() {
    if (this.#search.isRead) this.#results.finish();
  }

  #rowOf = (id: string) => this.#search.rows.find(({ element }) => element.id === id);

  /**
   * A row that is linked to is shown, whatever the filter says.
   * @param hasMoved whether it may be elsewhere than the browser went
   */
  async #showTarget(hasMoved = false) {
    const { hash } = location;
    const target = this.#rowOf(hash.slice(1));
    if (!target || (!hasMoved && this.#results.shows(target.element))) return;
    if (!this.#search.found.includes(target)) {
      const state = { query: '', chosen: {} };
      this.#form.write(state);
      await this.#apply(state);
      if (!this.#search.found.includes(target)) return;
    }
    this.#showAll();
    // Going there again makes the browser see the row as the target.
    location.replace(hash);
  }
}

customElements.define('patent-table', PatentTable);
