/** MDX as plain text, for the forms of the content that have no markup. */
import { mdxToMdast } from 'satteri';

/** What is read of a syntax tree's node. */
interface Node {
  type: string;
  value?: unknown;
  alt?: unknown;
  children?: Node[];
}

/**
 * The text of each top-level block of an MDX source, without its markup; of a component, what stands between its tags.
 * @returns one line a block; blocks without text are left out
 */
export function paragraphs(source: string): string[] {
  return ((mdxToMdast(source) as Node).children ?? []).map((block) => collapse(textOf(block))).filter(Boolean);
}

function textOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return String(node.alt ?? '');
  if (node.children) return node.children.map(textOf).join(node.type === 'list' ? ' ' : '');
  return !node.type.startsWith('mdx') && typeof node.value === 'string' ? node.value : '';
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
