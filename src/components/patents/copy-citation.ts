import { cite, numberOf } from './patent-row.ts';
import { makeTextButton } from './text-button.ts';

/** What the button of a row says. */
const COPY = 'Copy citation';
/** Milliseconds a button says that it has copied. */
const COPIED_FOR = 2000;

/** Offers the rows' citations, where the browser lets a page copy. */
export function addCopyButtons(rows: readonly HTMLTableRowElement[]) {
  if (!navigator.clipboard) return;
  for (const { dataset, lastElementChild: links } of rows) {
    if ('copy' in dataset) continue;
    dataset['copy'] = '';
    links?.append(makeTextButton(COPY));
  }
}

/** Takes back what the last copy is told by. */
let takeBack = () => {};

/**
 * Copies the citation of a row when its button was clicked.
 * @param target what was clicked in the table
 * @param status where a reader of the screen is told of it
 */
export async function copyCitation(target: EventTarget | null, status: HTMLElement) {
  if (!(target instanceof HTMLButtonElement)) return;
  const row = target.closest<HTMLTableRowElement>('tbody tr');
  if (!row) return;
  try {
    await navigator.clipboard.writeText(cite(row));
    takeBack();
    target.textContent = 'Copied';
    status.textContent = `Citation of No. ${numberOf(row)} copied.`;
    const timer = setTimeout(() => takeBack(), COPIED_FOR);
    takeBack = () => {
      clearTimeout(timer);
      target.textContent = COPY;
      status.textContent = '';
    };
  } catch {
    takeBack();
    // To be copied by hand.
    const line = document.createElement('span');
    line.tabIndex = -1;
    line.textContent = cite(row);
    target.replaceWith(line);
    line.focus();
    getSelection()?.selectAllChildren(line);
    status.textContent = 'The browser does not allow copying.';
  }
}
