/** The sections of the home page as sections of the CV: their lists, and text such as skills as rows. */
import { formatDate } from '#lib/dates.ts';
import type { SectionFacts } from '#lib/facts/facts.ts';
import { blocksOf, type MarkdownNode, propsOf, textOf, uses } from '#lib/text/plain.ts';
import type { CvList, CvSection, Row } from './cv.ts';

/** What a text has that says how to reach the person; the CV begins with that. */
const CONTACT = ['Email', 'Downloads'];

/** A section as far as it decides whether the CV has it. */
type Section = Pick<SectionFacts, 'list' | 'page' | 'body'>;

/** Whether a section is one of the CV: a list but the essay, or words that are not the contact. */
export function isInCv<S extends Section>(section: S): section is S & { list?: CvList | undefined } {
  const { list, page, body } = section;
  if (list !== undefined) return list !== 'layers';
  return page === undefined && ownBlocks(body).some((block) => rowNodes(block).length > 0);
}

/** The blocks of a text; of one that says how to reach the person, none. */
const ownBlocks = (source: string): MarkdownNode[] => (uses(source, CONTACT) ? [] : blocksOf(source));

/** The sections a CV has, in their order. */
export const cvSections = (sections: SectionFacts[]): CvSection[] =>
  sections.filter(isInCv).map(({ id, title, list, body }) => ({ id: list ?? id, title, list, rows: textRows(body) }));

/**
 * The text of a section as rows: one an entry, definition, row of a table, item or paragraph. Pictures are left out; how
 * to reach the person, with all around it, is none of them.
 */
export function textRows(source: string): Row[] {
  const rows: Row[] = [];
  let heading: Row | undefined;
  for (const block of ownBlocks(source)) {
    if (heading && block.type === 'paragraph') heading.detail = textOf(block);
    else rows.push(...rowNodes(block).map(rowOf));
    heading = block.type === 'heading' ? rows.at(-1) : undefined;
  }
  return rows;
}

/** What of a block makes a row each. */
function rowNodes(node: MarkdownNode): MarkdownNode[] {
  const { children = [] } = node;
  switch (node.name ?? node.type) {
    case 'Entry':
    case 'Row':
    case 'Callout':
    case 'tableRow':
      return [node];
    case 'table':
      return children.slice(1);
    case 'Entries':
    case 'Definitions':
    case 'list':
      return children.flatMap(rowNodes);
    default:
      return textOf(node) ? [node] : [];
  }
}

function rowOf(node: MarkdownNode): Row {
  const text = textOf(node);
  switch (node.name ?? node.type) {
    case 'Entry': {
      const { title = '', url, date, links, tags = [] } = propsOf(node);
      const detail = [text, ...tags].filter(Boolean).join(' · ');
      return { key: date && formatDate(date), title, url, detail: detail || undefined, links };
    }
    case 'Row':
      return keyed(propsOf(node).term ?? '', listed(node));
    case 'Callout': {
      const { title } = propsOf(node);
      return { title: title ?? text, detail: title && text };
    }
    case 'tableRow': {
      const [first = '', ...others] = (node.children ?? []).map(textOf);
      return keyed(first, others.filter(Boolean).join(', '));
    }
    default:
      return { title: text };
  }
}

/** The text of a node, with commas between the items of its lists. */
function listed(node: MarkdownNode): string {
  const { type, children = [] } = node;
  if (type === 'list') return children.map(textOf).join(', ');
  const hasList = children.some((child) => child.type === 'list');
  return hasList ? children.map(listed).filter(Boolean).join(' ') : textOf(node);
}

const keyed = (key: string, title: string): Row => (title ? { key, title } : { title: key });
