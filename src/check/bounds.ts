/**
 * Bounds of a body. The Markdown parser is native code that calls itself for everything nested: far beyond what anybody
 * writes it would end the process without a word, so such a text is refused before it is parsed.
 */

/** Deepest nesting of quotes and lists, of elements, and of brackets in braces. */
const DEEPEST = 50;
/** Longest text, and longest stretch of it without an empty line, in characters. */
const [LONGEST, LONGEST_BLOCK] = [200_000, 20_000];

/** Where a text goes beyond the bounds, and what to say; undefined when it does not. */
export function beyondBounds(body: string): { offset: number; message: string } | undefined {
  if (body.trim().length > LONGEST)
    return { offset: body.search(/\S/), message: `the text is longer than ${LONGEST} characters: divide it` };
  const deep =
    new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d+[.)])(?=\\s))){${DEEPEST}}`, 'm').exec(body)?.index ??
    nestedTooDeeply(body);
  if (deep !== undefined) return { offset: deep, message: 'this is nested too deeply' };
  for (const { 0: block, index } of body.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g))
    if (block.length > LONGEST_BLOCK)
      return {
        offset: index,
        message: `this paragraph is longer than ${LONGEST_BLOCK} characters: divide it by empty lines`,
      };
  return undefined;
}

/** Where elements, or brackets in braces, are nested too deeply. */
function nestedTooDeeply(body: string): number | undefined {
  let [braces, brackets, elements] = [0, 0, 0];
  for (const { 0: token, index } of body.matchAll(/[{}()[\]]|<\/?[\w.-]*(?:\s[^<>{}]*)?>?/g)) {
    if (token === '{') braces += 1;
    else if (token === '}') braces = Math.max(0, braces - 1);
    else if (braces > 0 && /^[([]/.test(token)) brackets += 1;
    else if (braces > 0 && /^[)\]]/.test(token)) brackets = Math.max(0, brackets - 1);
    else if (token.startsWith('</')) elements = Math.max(0, elements - 1);
    else if (token.startsWith('<') && !token.endsWith('/>')) elements += 1;
    if (braces === 0) brackets = 0;
    if (braces + brackets > DEEPEST || elements > DEEPEST) return index;
  }
  return undefined;
}
