/** MDX as plain text, for the forms of the content that have no markup. */
import { mdxToMdast } from 'satteri';
import { readLiteral } from '#lib/content/literal.ts';
import { formatDate } from '#lib/dates.ts';
import type { NamedLink } from '#lib/facts/facts.ts';
import { sentences } from './words-of-markup.ts';

/** What is read of a syntax tree's node. */
export interface MarkdownNode {
  /** Kind of node, such as `paragraph` or `mdxJsxFlowElement`. */
  type: string;
  /** Of a text, code or braces: what is written. */
  value?: unknown;
  /** Of a picture: what it shows. */
  alt?: unknown;
  /** Of a list: whether its items are numbered. */
  ordered?: unknown;
  /** Of a numbered list: the number of its first item. */
  start?: unknown;
  /** Of a link. */
  url?: unknown;
  /** Of a component: its name. */
  name?: unknown;
  /** Of a component: its properties. */
  attributes?: { name?: unknown; value?: unknown }[];
  /** What is in it; absent when its kind holds nothing. */
  children?: MarkdownNode[];
  /** Where it stands in the source, in UTF-16 code units. */
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** What building blocks and links say in their properties. */
export interface BlockWords {
  /** Name of an entry, or the words above a callout. */
  title?: string;
  /** Where the name of an entry leads. */
  url?: string;
  /** Where a link of HTML leads. */
  href?: string;
  /** `2022`, `2022-03` or `2022-03-28`. */
  date?: string;
  /** What a picture shows. */
  alt?: string;
  /** Text under a picture. */
  caption?: string;
  /** Term a row explains. */
  term?: string;
  /** Key words of an entry. */
  tags?: string[];
  /** More links of an entry, under its text. */
  links?: NamedLink[];
}

/** The top-level blocks of an MDX source. */
export const blocksOf = (source: string): MarkdownNode[] => (mdxToMdast(source) as MarkdownNode).children ?? [];

/** Whether an MDX source uses one of these components; code and comments that only name it do not. */
export const uses = (source: string, names: readonly string[]): boolean => blocksOf(source).some(usesIn(names));

const usesIn = (names: readonly string[]) => {
  const isUse = ({ name, children = [] }: MarkdownNode): boolean =>
    names.includes(String(name)) || children.some(isUse);
  return isUse;
};

/**
 * The text of each top-level block of an MDX source, without its markup; of a component, what stands between its tags.
 * @returns one line a block, and one an item of a list behind its mark; pictures and blocks without text are left out
 */
export const paragraphs = (source: string): string[] =>
  blocksOf(source)
    .filter((block) => !isPicture(block))
    .flatMap(linesOf)
    .filter(Boolean);

/** Whether a block holds nothing but pictures. */
export const isPicture = ({ type, children = [] }: MarkdownNode): boolean =>
  type === 'paragraph' && children.every((child) => child.type === 'image' || textOf(child) === '');

function linesOf(block: MarkdownNode): string[] {
  if (block.type !== 'list') return [textOf(block)];
  const { ordered, start, children = [] } = block;
  return children.flatMap((item, index) => {
    const own = (item.children ?? []).filter(({ type }) => type !== 'list');
    const text = textOf({ ...item, children: own });
    const lists = (item.children ?? []).filter(({ type }) => type === 'list');
    return [text && `${ordered ? `${Number(start ?? 1) + index}.` : '•'} ${text}`, ...lists.flatMap(linesOf)];
  });
}

/** The text of a node on one line, without its markup. */
export const textOf = (node: MarkdownNode): string => oneLine(wordsOf(node));

/** All that an MDX source says, on one line: with what components say, and with a word for the e-mail address. */
export const allText = (source: string): string =>
  oneLine(wordsOf({ type: 'root', children: blocksOf(source) }, ownWords));

function wordsOf(node: MarkdownNode, ownOf: (node: MarkdownNode) => string[] = () => []): string {
  const { type, name, value, alt, children } = node;
  if (type === 'break' || name === 'br') return ' ';
  if (type === 'image') return String(alt ?? '');
  if (type.startsWith('mdx') && !children) return bracedText(node);
  if (!children) return typeof value === 'string' ? value : '';
  const inside = children.map((child) => wordsOf(child, ownOf)).join(children.some(isBlock) ? ' ' : '');
  const own = ownOf(node);
  return own.length > 0 ? sentences(...own, inside) : inside;
}

/** What braces in a text show: `{"export"}` a word, a comment nothing. */
export function bracedText({ type, value }: MarkdownNode): string {
  const literal = type.endsWith('Expression') ? readLiteral(String(value)) : undefined;
  return literal?.kind === 'value' ? String(literal.value ?? '') : '';
}

/** What a component says besides the text between its tags. */
function ownWords(node: MarkdownNode): string[] {
  if (node.name === 'Email') return ['e-mail'];
  if (!/^[A-Z]/.test(String(node.name))) return [];
  const { title, term, date, alt, caption, tags = [], links = [] } = propsOf(node);
  const words = [title, term, date && formatDate(date), alt, caption, ...tags, ...links.map(({ label }) => label)];
  return words.filter((said) => said !== undefined);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a node stands on lines of its own. */
export const isBlock = ({ type }: MarkdownNode): boolean =>
  /^(paragraph|heading|thematicBreak|list|listItem|blockquote|code|table.*|.*[dD]efinition)$|Flow|Esm/.test(type);

/** The properties of a building block; the content check has seen that they are what they should be. */
export const propsOf = ({ attributes = [] }: MarkdownNode): BlockWords =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, propValue(value)]));

/** What a property says: a text, or what stands in its braces unless that is code. */
function propValue(value: unknown): unknown {
  if (typeof value === 'string') return value;
  const literal = readLiteral(String(Object(value).value));
  return literal.kind === 'value' ? literal.value : undefined;
}
