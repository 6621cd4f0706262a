/** Reads Markdown back. */
import { markdownToMdast } from 'satteri';

/** What is read of a syntax tree. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** The syntax tree of a text. */
export const parse = (text: string) => markdownToMdast(text) as Node;

/** The words of a tree. */
export const textOf = ({ value, children }: Node): string => value ?? children?.map(textOf).join('') ?? '';

/** The nodes of one type. */
export const nodes = (tree: Node, type: string): Node[] =>
  tree.type === type ? [tree] : (tree.children ?? []).flatMap((child) => nodes(child, type));

/** Text without its line breaks. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
