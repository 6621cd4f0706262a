/** Tables as Markdown, aligned so that they can be read in a terminal too. */

/** A cell; numbers are written with one decimal at most. */
export type Cell = string | number;

/**
 * @param head names of the columns
 * @param rows cells of each row; the first column is text, the others stand right
 */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(formatCell))];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const write = (line: readonly string[]) =>
    `| ${widths.map((width, column) => pad(line[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [write(head), rule, ...lines.slice(1).map(write)].join('\n');
}

const pad = (text: string, width: number, column: number) => (column === 0 ? text.padEnd(width) : text.padStart(width));

const formatCell = (cell: Cell): string =>
  typeof cell === 'number' ? String(Math.round(cell * 10) / 10).replace(/\B(?=(\d{3})+$)/g, ',') : cell;
