const HIGHLIGHT = 'patents';
/** Columns that are searched. */
const searched = [0, 1, 2, 3, 4, 7];

/** Marks the words where they stand in the rows; the elements stay as they are. */
export function mark(rows: readonly HTMLTableRowElement[], words: string[]) {
  if (!('highlights' in CSS)) return;
  const texts = words.length > 0 ? rows.flatMap(({ cells }) => searched.flatMap((index) => textsOf(cells[index]))) : [];
  CSS.highlights.set(HIGHLIGHT, new Highlight(...texts.flatMap((text) => [...occurrences(text, words)])));
}

/** The texts of a cell, of which some are links. */
const textsOf = (cell: HTMLTableCellElement | undefined) =>
  [...(cell?.childNodes ?? [])].map((node) => node.firstChild ?? node);

function* occurrences(text: Node, words: string[]): Generator<Range> {
  if (!(text instanceof Text)) return;
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
