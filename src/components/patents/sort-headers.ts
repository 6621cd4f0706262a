import { type Sort, type SortKey, sortKeys } from '#lib/patents/filter.ts';
import { makeTextButton } from './text-button.ts';

/** The headers of the columns, by which the visitor sorts. */
export class SortHeaders {
  #table: HTMLTableElement;
  #headers: readonly HTMLElement[];

  /** @param table its sortable headers have `data-key`; what in its caption says how it is ordered comes first */
  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#headers = [...table.querySelectorAll<HTMLElement>('th[data-key]')];
  }

  /**
   * Makes buttons of the headers.
   * @param onPress called with the column of the one that is pressed
   */
  addButtons(onPress: (key: SortKey) => void) {
    for (const header of this.#headers) {
      const key = sortKeys.find((known) => known === header.dataset['key']);
      if (!key) continue;
      const button = makeTextButton(header.textContent.trim());
      button.addEventListener('click', () => onPress(key));
      header.replaceChildren(button);
    }
  }

  /** Says how the table is sorted; undefined: as the page was written. */
  show(sort: Sort | undefined) {
    for (const header of this.#headers) {
      if (header.dataset['key'] !== sort?.key) header.removeAttribute('aria-sort');
      else header.ariaSort = sort?.descending ? 'descending' : 'ascending';
    }
    const [order] = this.#table.caption?.children ?? [];
    if (order instanceof HTMLElement) order.hidden = sort !== undefined;
  }
}
