import { type Facet, type FilterState, facets } from '#lib/patents/filter.ts';
import { findPart } from './find-part.ts';

/** The controls above the table, and the keys that lead to them. */
export class FilterForm {
  #form: HTMLFormElement;
  #query: HTMLInputElement;
  #clear: HTMLButtonElement;
  #onChange: () => void;

  /**
   * @param form the form, which is shown from now on
   * @param onChange called when the visitor has changed it
   */
  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    this.#query = findPart(form, 'input', HTMLInputElement);
    this.#clear = findPart(form, '[type=reset]', HTMLButtonElement);
    this.#onChange = onChange;
    form.removeAttribute('data-waiting');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', onChange);
    form.addEventListener('reset', () => this.#onReset());
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
  }

  /** The values each facet can take. */
  get options(): Record<Facet, string[]> {
    return Object.fromEntries(
      facets.map((name) => [name, [...(this.#select(name)?.options ?? [])].map(({ value }) => value)]),
    ) as Record<Facet, string[]>;
  }

  /** What it asks for; it knows of no order. */
  read(): Omit<FilterState, 'sort'> {
    const chosen: FilterState['chosen'] = {};
    for (const name of facets) {
      const value = this.#select(name)?.value;
      if (value) chosen[name] = value;
    }
    return { query: this.#query.value, chosen };
  }

  /** Has it ask for this. */
  write({ query, chosen }: FilterState) {
    this.#query.value = query;
    for (const name of facets) {
      const select = this.#select(name);
      if (select) select.value = chosen[name] ?? '';
    }
  }

  /** Shows the button that clears it, or hides it. */
  offerClear(isOffered: boolean) {
    this.#clear.hidden = !isOffered;
  }

  #select(name: Facet): HTMLSelectElement | undefined {
    const select = this.#form.elements.namedItem(name);
    return select instanceof HTMLSelectElement ? select : undefined;
  }

  #onReset() {
    // The button goes; who used it by the keyboard goes on with the next query.
    if (this.#clear.matches(':focus-visible')) this.#query.focus();
    requestAnimationFrame(() => this.#onChange());
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (event.key === '/' && target !== this.#query && !localStorage['/']) {
      event.preventDefault();
      event.stopPropagation();
      this.#query.focus();
      this.#query.select();
    } else if (event.key === 'Escape' && target === this.#query) {
      event.preventDefault();
      this.#form.reset();
    }
  }
}
