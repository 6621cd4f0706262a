/** The tree of a body, as the Markdown parser makes it. */
import { readLiteral } from '#lib/content/literal.ts';

/** A node of the Markdown tree, as far as it matters here. */
export interface Node {
  /** Its kind, by the name mdast or its extension for MDX gives it. */
  type: string;
  /** Where it stands; absent from what no text stands for. */
  position?: { start: { offset?: number }; end: { offset?: number } };
  /** What is in it. */
  children?: Node[];
  /** Text of a leaf, or code between braces. */
  value?: string;
  /** Address of a link or picture. */
  url?: string;
  /** What a picture shows. */
  alt?: string | null;
  /** Title of a link or picture. */
  title?: string | null;
  /** Level of a heading, from 1. */
  depth?: number;
  /** What a footnote is called by, in small letters. */
  identifier?: string;
  /** Name of an element; a fragment has none. */
  name?: string | null;
  /** Attributes of an element; the value of one between braces is an object. */
  attributes?: { type: string; name?: string; value?: string | { value: string } | null }[];
}

/** Whether a node is an element of HTML or a building block. */
export const isElement = ({ type }: Node): boolean => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

const isBraced = ({ type }: Node) => type === 'mdxTextExpression' || type === 'mdxFlowExpression';

/** A node's own text as it is shown: in braces it is data, and a comment is nothing; undefined when it is code. */
export function ownText(node: Node): string | undefined {
  const { value = '' } = node;
  if (!isBraced(node)) return value;
  const literal = readLiteral(value);
  if (literal.kind === 'code') return undefined;
  return literal.kind === 'value' ? String(literal.value) : '';
}

/** The text of a node, without markup. */
export const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

/** Whether a node is a remark, which is in no page. */
export const isRemark = (node: Node): boolean => isBraced(node) && readLiteral(node.value ?? '').kind === 'comment';

/** Whether nothing of a node can be seen: neither words nor a picture nor what a building block stands for. */
export function isBlank(node: Node): boolean {
  const { type, children = [] } = node;
  if (type === 'image' || type === 'imageReference' || isElement(node)) return false;
  return ownText(node)?.trim() === '' && children.every(isBlank);
}
