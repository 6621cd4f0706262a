/** The sections of the home page as sections of the CV: their lists, and text such as skills or experience as rows. */
import { formatDate } from '#lib/dates.ts';
import type { SectionFacts } from '#lib/facts/facts.ts';
import { blocksOf, type MarkdownNode, propsOf, textOf, uses } from '#lib/text/plain.ts';
import type { CvSection, Row } from './cv.ts';

/** What a text has that says how to reach the person; the CV begins with that. */
const CONTACT = ['Email', 'Downloads'];

/** The sections a CV has, in their order: not the essay, no way to another page, and not the contact. */
export const cvSections = (sections: SectionFacts[]): CvSection[] =>
  sections.flatMap(({ id, title, list, page, body }) => {
    if (list === 'layers' || page !== undefined || uses(body, CONTACT)) return [];
    const rows = textRows(body);
    return list || rows.length > 0 ? [{ id: list ?? id, title, list, rows }] : [];
  });

/** The text of a section as rows: one an entry, definition, row of a table, item or paragraph. Pictures are left out. */
export function textRows(source: string): Row[] {
  const rows: Row[] = [];
  let heading: Row | undefined;
  for (const block of blocksOf(source)) {
    const text = textOf(block);
    if (heading && block.type === 'paragraph') heading.detail = text;
    else rows.push(...rowsOf(block));
    heading = block.type === 'heading' ? rows.at(-1) : undefined;
  }
  return rows;
}

function rowsOf(node: MarkdownNode): Row[] {
  const { children = [] } = node;
  const text = textOf(node);
  switch (node.name ?? node.type) {
    case 'Entry': {
      const { title = '', url, date } = propsOf(node);
      return [{ key: date && formatDate(date), title, url, detail: text || undefined }];
    }
    case 'Row':
      return [keyed(propsOf(node).term ?? '', text)];
    case 'Callout': {
      const { title } = propsOf(node);
      return [{ title: title ?? text, detail: title && text }];
    }
    case 'tableRow': {
      const [first = '', ...others] = children.map(textOf);
      return [keyed(first, others.filter(Boolean).join(', '))];
    }
    case 'table':
      return children.slice(1).flatMap(rowsOf);
    case 'Entries':
    case 'Definitions':
    case 'list':
      return children.flatMap(rowsOf);
    default:
      return text ? [{ title: text }] : [];
  }
}

const keyed = (key: string, title: string): Row => (title ? { key, title } : { title: key });
