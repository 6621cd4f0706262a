/** Cells of a picture as controls: one of them can be reached with the tab key, the others with the arrow keys. */

type Cell = SVGElement | HTMLElement;

/** The cell an event happened on. */
export const cellOf = ({ target }: Event): Cell | null =>
  target instanceof Element ? target.closest<Cell>('[data-act]') : null;

const pictureOf = (cell: Element): Cell | null => cell.closest<Cell>('[data-part]');

/** Lets the tab key reach one cell of a picture: `current`, the one in focus, the chosen one, or the one it could reach before. */
export function rove(picture: Element | null, current?: Element): void {
  const cells = [...(picture?.querySelectorAll('[data-act]') ?? [])];
  const stop =
    cells.find((cell) => cell === current) ??
    cells.find((cell) => cell === document.activeElement) ??
    cells.find((cell) => cell.hasAttribute('data-current')) ??
    cells.find((cell) => cell.getAttribute('tabindex') === '0') ??
    cells[0];
  for (const cell of cells) {
    const index = cell === stop ? '0' : '-1';
    if (cell.getAttribute('tabindex') !== index) cell.setAttribute('tabindex', index);
  }
}

/** Lets the tab key reach this cell of its picture. */
export const stopAt = (cell: Element): void => rove(pictureOf(cell), cell);

/** Moves the focus among the cells of a picture by key; returns the cell that is to act. */
export function walk(event: KeyboardEvent): Cell | undefined {
  const cell = cellOf(event);
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const picture = pictureOf(cell);
  const columns = Number(picture?.dataset['columns'] ?? 1);
  const cells = [...(picture?.querySelectorAll<Cell>('[data-act]') ?? [])];
  const at = cells.indexOf(cell);
  const row = at - (at % columns);
  const top = cell.getBoundingClientRect().top;
  // What stands beside it, also in another part of the picture.
  const line = cells.filter((other) => Math.abs(other.getBoundingClientRect().top - top) < 1);
  const aside = (step: number): number => cells.indexOf(line[line.indexOf(cell) + step] ?? cell);
  const moves: Record<string, number> = {
    ArrowLeft: aside(-1),
    ArrowRight: aside(1),
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: event.shiftKey ? 0 : row,
    End: row + columns - 1,
    Enter: at,
    ' ': at,
  };
  const move = moves[event.key];
  if (move === undefined) return undefined;
  event.preventDefault();
  const next = cells[move];
  if (!next) return undefined;
  rove(picture, next);
  next.focus();
  const acts = next === cell ? event.key === 'Enter' || event.key === ' ' : 'follow' in (picture?.dataset ?? {});
  return acts ? next : undefined;
}
