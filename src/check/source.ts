/** A file of the content folder: offsets to lines and columns. */
export class Source {
  /** File as it is shown, such as `content/patents.json`. */
  readonly file: string;
  /** What is in it, without a byte order mark; absent for a file that is not text. */
  readonly text: string | undefined;
  #starts: number[] | undefined;

  constructor(file: string, text?: string) {
    this.file = file;
    this.text = text;
  }

  /** The file as a whole. */
  get start(): { source: Source; offset: number; length: number } {
    return { source: this, offset: 0, length: 1 };
  }

  /** Line and column of a character, counted from 1, and the line itself. */
  at(offset: number): { line: number; column: number; text?: string } {
    if (this.text === undefined) return { line: 1, column: 1 };
    this.#starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    const starts = this.#starts;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const end = starts[low + 1] ?? this.text.length + 1;
    return { line: low + 1, column: offset - start + 1, text: this.text.slice(start, end - 1).replace(/\r$/, '') };
  }
}
