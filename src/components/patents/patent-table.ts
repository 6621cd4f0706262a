import { citePatent } from '#lib/exports/citation.ts';
import {
  type Facet,
  type FilterRow,
  type FilterState,
  facets,
  filterRows,
  queryWords,
  readState,
  type SortKey,
  sortKeys,
  writeState,
} from '#lib/patent-filter.ts';

/** Rows shown at once; more only when asked for, so that a long list stays quick. */
const LIMIT = 100;
/** Rows a group: the first is in the first frame, the others follow when it has been drawn. */
const GROUP = 25;
const HIGHLIGHT = 'patents';

interface Row extends FilterRow {
  element: HTMLTableRowElement;
}

/** Filters, sorts and marks the rows of the table it holds, and keeps the address in step. */
class PatentTable extends HTMLElement {
  #form = this.#part('form', HTMLFormElement);
  #query = this.#part('input', HTMLInputElement);
  #count = this.#part('output', HTMLOutputElement);
  #clear = this.#part('[type=reset]', HTMLButtonElement);
  #table = this.#part('table', HTMLTableElement);
  #more = this.#part('[data-more]', HTMLElement);
  #rows: Row[] = [];
  #found: Row[] = [];
  #state: FilterState = { query: '', chosen: {} };
  #limit = LIMIT;
  #frame = 0;

  connectedCallback() {
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(readRow);
    this.#addSortButtons();
    this.#form.removeAttribute('data-waiting');
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => this.#readForm());
    this.#form.addEventListener('reset', () => requestAnimationFrame(() => this.#readForm()));
    this.#more.addEventListener('click', () => this.#showAll());
    this.#table.addEventListener('click', (event) => this.#copy(event));
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
    addEventListener('hashchange', () => this.#showTarget());
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('beforeprint', () => this.#showAll());
    this.#readAddress();
    this.#showTarget();
  }

  #part<T extends Element>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`${selector} is missing`);
    return element;
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
    this.#update();
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
    this.#apply({ query: this.#query.value, chosen, ...(sort && { sort }) });
  }

  #apply(state: FilterState) {
    this.#state = state;
    this.#limit = LIMIT;
    history.replaceState(history.state, '', location.pathname + writeState(state) + location.hash);
    this.#update();
  }

  #update() {
    const { query, chosen, sort } = this.#state;
    this.#found = filterRows(this.#rows, this.#state);
    for (const header of this.querySelectorAll<HTMLElement>('th[data-key]')) {
      if (header.dataset['key'] !== sort?.key) header.removeAttribute('aria-sort');
      else header.ariaSort = sort?.descending ? 'descending' : 'ascending';
    }
    this.#clear.hidden = !query && Object.keys(chosen).length === 0;
    this.#announce();
    this.#show(GROUP);
    cancelAnimationFrame(this.#frame);
    if (Math.min(this.#found.length, this.#limit) > GROUP)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = requestAnimationFrame(() => this.#show(this.#limit));
      });
  }

  #announce() {
    const [all, found] = [this.#rows.length, this.#found.length];
    const count = found === all ? `${all} patents` : `${found} of ${all} patents`;
    const shown = found > this.#limit ? `, the first ${this.#limit} shown` : '';
    this.#count.value = found > 0 ? `${count}${shown}` : `No patent matches. ${this.#explain()}`;
  }

  /** What made the result empty, in the visitor's own words. */
  #explain(): string {
    const { query, chosen } = this.#state;
    const alone = query && filterRows(this.#rows, { query, chosen: {} }).length;
    if (alone === 0) return `“${query.trim()}” is in no number, title or topic.`;
    if (alone) return `${alone} would with the lists above set to All.`;
    return `No patent is ${Object.values(chosen).join(' and ')} at once.`;
  }

  #show(most: number) {
    const rows = this.#found.slice(0, Math.min(most, this.#limit));
    for (let index = 0; index * GROUP < Math.max(rows.length, 1); index += 1) {
      const body = this.#table.tBodies[index] ?? this.#table.createTBody();
      fill(body, rows.slice(index * GROUP, (index + 1) * GROUP));
    }
    const used = Math.max(Math.ceil(rows.length / GROUP), 1);
    while (this.#table.tBodies.length > used) this.#table.tBodies[used]?.remove();
    this.#more.hidden = this.#found.length <= this.#limit;
    mark(rows, queryWords(this.#state.query));
  }

  #showAll() {
    this.#limit = this.#found.length;
    this.#announce();
    this.#show(this.#limit);
  }

  /** A row that is linked to is shown, whatever the filter says. */
  #showTarget() {
    const id = location.hash.slice(1);
    const target = this.#rows.find(({ element }) => element.id === id);
    if (!target || target.element.isConnected) return;
    if (!this.#found.includes(target)) {
      this.#apply({ query: '', chosen: {} });
      this.#writeForm();
    }
    cancelAnimationFrame(this.#frame);
    this.#limit = Math.max(this.#limit, this.#found.indexOf(target) + 1);
    this.#show(this.#limit);
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
    if (sort?.key !== key) this.#apply({ ...state, sort: { key, descending: false } });
    else this.#apply(sort.descending ? state : { ...state, sort: { key, descending: true } });
  }

  #onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const typing = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      event.stopPropagation();
      this.#query.focus();
      this.#query.select();
    } else if (event.key === 'Escape' && target instanceof Node && this.#form.contains(target)) {
      event.preventDefault();
      this.#form.reset();
    }
  }

  async #copy({ target }: Event) {
    const row = target instanceof HTMLButtonElement && target.closest('tr');
    if (!row) return;
    const number = row.cells[0]?.textContent;
    try {
      await navigator.clipboard.writeText(cite(row));
      this.#count.value = `Citation of No. ${number} copied.`;
    } catch {
      this.#count.value = `The browser does not allow copying. ${cite(row)}`;
    }
  }
}

const cellText = (row: HTMLTableRowElement, index: number) => row.cells[index]?.textContent.trim() ?? '';

/** The title without the layer's link after it. */
const titleOf = (row: HTMLTableRowElement) => row.cells[2]?.firstChild?.textContent?.trim() ?? '';

function readRow(element: HTMLTableRowElement): Row {
  const [no, id, , topic, document, filed, published, granted] = Array.from({ length: 8 }, (_, index) =>
    cellText(element, index),
  ) as [string, string, string, string, string, string, string, string];
  const title = titleOf(element);
  const [office = '', kind = ''] = document.split(', ');
  return {
    element,
    text: [no, id, title, topic, granted].join('\n').toLowerCase(),
    facets: {
      office: office || 'Unknown',
      kind: kind || 'Unknown',
      topic: topic || 'Other',
      layer: element.cells[2]?.querySelector('a')?.textContent.trim() ?? 'None',
      linked: element.cells[8]?.querySelector('a[href*="patents.google"]') ? 'Linked' : 'Not linked',
    },
    keys: {
      no: Number(no),
      id: id.toLowerCase(),
      title: title.toLowerCase(),
      topic: topic.toLowerCase(),
      kind: document.toLowerCase(),
      filed,
      published,
      granted: granted.toLowerCase(),
    },
  };
}

/** Puts the rows into a group, unless they are there. */
function fill(body: HTMLTableSectionElement, rows: Row[]) {
  const { children } = body;
  for (const { element } of rows) addCopyButton(element);
  if (rows.length === children.length && rows.every(({ element }, index) => element === children[index])) return;
  body.replaceChildren(...rows.map(({ element }) => element));
}

function makeButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  return button;
}

function addCopyButton(row: HTMLTableRowElement) {
  const cell = row.cells[8];
  if (navigator.clipboard && cell && !cell.querySelector('button')) cell.append(' ', makeButton('Copy citation'));
}

function cite(row: HTMLTableRowElement): string {
  const [grant, date] = cellText(row, 7).split(' ');
  return citePatent({
    title: titleOf(row),
    id: cellText(row, 1),
    kind: cellText(row, 4).split(', ')[1],
    filed: cellText(row, 5),
    published: cellText(row, 6),
    granted: grant && `granted as ${grant}${date ? ` on ${date}` : ''}`,
  });
}

/** Marks the words where they stand; the elements stay as they are. */
function mark(rows: Row[], words: string[]) {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  for (const { element } of words.length > 0 ? rows : [])
    for (const index of [0, 1, 2, 3, 7]) {
      const cell = element.cells[index];
      const text = index === 0 || index === 7 ? cell?.querySelector('a')?.firstChild : cell?.firstChild;
      if (text instanceof Text) ranges.push(...occurrences(text, words));
    }
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function* occurrences(text: Text, words: string[]): Generator<Range> {
  const lower = text.data.toLowerCase();
  // A letter that grows in lower case would shift what follows it.
  if (lower.length !== text.length) return;
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      yield range;
    }
}

customElements.define('patent-table', PatentTable);
