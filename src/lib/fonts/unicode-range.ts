/**
 * Reads a CSS `unicode-range`, as the packages of fonts state what each of their files is for.
 * @param list such as `U+0000-00FF, U+0131`
 * @returns whether one of its ranges holds a character, given as one code point
 */
export function inRanges(list: string): (character: string) => boolean {
  const ranges = list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => code >= from && code <= to);
  };
}
