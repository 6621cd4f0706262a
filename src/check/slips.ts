/** Slips in Markdown that make a text lose words, or show its signs as they are written. */
import { SPACED } from '#schemas/common.ts';
import { isBlank, type Node } from './tree.ts';
import { quote } from './words.ts';

/** A slip, in characters from the beginning of the body. */
export interface Slip {
  /** Its first character. */
  offset: number;
  /** The character after its last. */
  end: number;
  /** What was found and what to write instead. */
  message: string;
}

/** How an address begins, as far as it is surely one. */
const ADDRESS = String.raw`(?:https?:|www\.|mailto:|\.{0,2}\/)`;

/** Slips in a text, which would be shown as it is written. */
export const slipsOfText = (body: string, offset: number, end: number): Slip[] =>
  [brokenLinks, swappedLinks, spacedLinks, lostReferences, headingsWithoutSpace].flatMap((find) =>
    find(body, offset, end),
  );

/** Every match of a pattern in a part of the body, by the place of its first character; none after a backslash. */
const matches = (pattern: string, body: string, offset: number, end: number) =>
  Array.from(body.slice(offset, end).matchAll(new RegExp(`(?<!\\\\)${pattern}`, 'g')), ({ 0: text, index }) => ({
    text,
    at: offset + index,
  }));

/** What stands before a place in its paragraph, if it ends as a pattern says. */
function before(pattern: RegExp, body: string, at: number): { text: string; at: number } | undefined {
  const block = body.lastIndexOf('\n\n', at) + 1;
  const found = pattern.exec(body.slice(block, at));
  return found ? { text: found[0], at: block + found.index } : undefined;
}

const opening = /(?<!\\)!?\[[^[\]]*$/;

/** Links and pictures that have become none because of their address. */
const brokenLinks = (body: string, offset: number, end: number): Slip[] =>
  matches(String.raw`\]\(`, body, offset, end).flatMap(({ text, at: middle }) => {
    const at = middle + text.length;
    const words = before(opening, body, middle);
    const address = /^[^\n)]*/.exec(body.slice(at))?.[0] ?? '';
    const isPicture = words?.text.startsWith('!') ?? false;
    if (!words || !(isPicture || /^\s*(?:https?:|www\.|mailto:|\.{0,2}\/|#)/i.test(address))) return [];
    const isClosed = body.charAt(at + address.length) === ')';
    const spaced = isPicture ? 'the name of a picture has no spaces: rename the file' : SPACED;
    const reason =
      (!isClosed && 'a ) is missing after the address') ||
      (/\s/.test(address.trim()) ? spaced : 'write ( as %28 and ) as %29 in an address');
    return [{ offset: words.at, end: at + address.length, message: `found ${quote(address)}: ${reason}` }];
  });

/** `(words)[address]`: a link with its brackets changed. */
const swappedLinks = (body: string, offset: number, end: number): Slip[] =>
  matches(String.raw`\)\[`, body, offset, end).flatMap(({ at }) => {
    const words = before(/(?<!\\)\([^()\n]+$/, body, at);
    const [target] = new RegExp(`^\\[${ADDRESS}[^\\]\\s]*\\]`, 'i').exec(body.slice(at + 1)) ?? [];
    if (!words || !target) return [];
    const message = `found ${quote(`${words.text})${target}`)}: a link is [${words.text.slice(1)}](${target.slice(1, -1)})`;
    return [{ offset: words.at, end: at + 1 + target.length, message }];
  });

/** `[words] (address)`: a link with a space in it. */
const spacedLinks = (body: string, offset: number, end: number): Slip[] =>
  matches(String.raw`\][ \t]+\(`, body, offset, end).flatMap(({ text, at }) => {
    const words = before(opening, body, at);
    const [target] = new RegExp(`^\\(${ADDRESS}[^)\\s]*\\)`, 'i').exec(body.slice(at + text.length - 1)) ?? [];
    if (!words || !target) return [];
    const message = `found ${quote(`${words.text}${text.slice(0, -1)}${target}`)}: a link has no space in it: ${words.text}]${target}`;
    return [{ offset: words.at, end: at + text.length - 1 + target.length, message }];
  });

/** `[words][name]` without a line that says where the name leads; two numbers in a row, or `a[i][j]`, mean something else. */
const lostReferences = (body: string, offset: number, end: number): Slip[] =>
  matches(String.raw`\]\[(?!\^)[^[\]\n]*\]`, body, offset, end).flatMap(({ text, at }) => {
    const words = before(/(?<![\\\w)\]])!?\[(?!\^)[^[\]]*$/, body, at);
    const name = text.slice(2, -1) || words?.text.replace(/^!?\[/, '') || '';
    if (!words || !/\p{L}{2}/u.test(`${words.text} ${name}`)) return [];
    const message = `found ${quote(words.text + text)}: no line says where it leads: write ${words.text}](https://…), add the line [${name}]: https://…, or put \\ before [ to show it as it is`;
    return [{ offset: words.at, end: at + text.length, message }];
  });

/** `##Heading`. */
const headingsWithoutSpace = (body: string, offset: number, end: number): Slip[] =>
  matches(String.raw`(?<!#)#{2,6}(?![#\s])[^\s]*`, body, offset, end).flatMap(({ text, at }) => {
    const line = body.slice(body.lastIndexOf('\n', at - 1) + 1, at);
    if (!/^[\s>]*$/.test(line) || !/^#+[\p{L}\p{N}]/u.test(text)) return [];
    const [signs = ''] = /^#+/.exec(text) ?? [];
    const message = `found ${quote(text)}: put a space after ${signs} to make it a heading: ${signs} ${text.slice(signs.length)}`;
    return [{ offset: at, end: at + text.length, message }];
  });

/** Slips in what a node is made of; `raw` is how it is written. */
export function slipOfNode(node: Node, raw: string): string | undefined {
  const { type, children = [] } = node;
  const isLink = type === 'link' || type === 'linkReference' || node.name === 'a';
  if (isLink && children.every(isBlank))
    return `the link has no words: write them between ${node.name === 'a' ? '<a> and </a>' : '[ and ]'}`;
  if (type === 'heading' && children.every(isBlank)) return 'the heading has no words: write them, or delete it';
  if (type === 'code' && !isClosed(raw))
    return `the code does not end: write ${fenceOf(raw)} on a line of its own after it`;
  return undefined;
}

/** The signs that open a code block; nothing when it is one for its indent. */
const fenceOf = (raw: string): string => /^(?:`{3,}|~{3,})/.exec(raw)?.[0] ?? '';

function isClosed(raw: string): boolean {
  const fence = fenceOf(raw);
  const [last = '', first] = raw.trimEnd().split('\n').reverse();
  if (fence === '') return true;
  const sign = fence.charAt(0);
  return first !== undefined && new RegExp(`^[\\s>]*${sign}{${fence.length},}$`).test(last.trimEnd());
}

/** The row of a table that has more cells than its head, which the page leaves out. */
export function longRows({ type, children: rows = [] }: Node): { row: Node; cells: number }[] {
  const cells = rows[0]?.children?.length ?? 0;
  return type === 'table'
    ? rows.filter(({ children = [] }) => children.length > cells).map((row) => ({ row, cells }))
    : [];
}

/** Whether a heading is one only because of the line under it, which may have been meant to part paragraphs. */
export const isHeadingByChance = ({ type, depth }: Node, raw: string): boolean =>
  type === 'heading' && depth === 2 && !raw.startsWith('#') && /\n[\s>]*-+\s*$/.test(raw);
