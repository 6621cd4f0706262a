import { citePatent, grantText } from '#lib/patents/exports/citation.ts';
import { type FilterRow, facetsOf, withoutMarks } from '#lib/patents/filter.ts';

/** A row of the table, read. */
export interface Row extends FilterRow {
  /** Its element. */
  element: HTMLTableRowElement;
}

/** Reads a row as the page has it. */
export function readRow(element: HTMLTableRowElement): Row {
  const [no, id, , topic, document, filed, published, granted] = Array.from({ length: 8 }, (_, index) =>
    cellText(element, index),
  ) as [string, string, string, string, string, string, string, string];
  const title = titleOf(element);
  const layer = element.cells[2]?.querySelector('a')?.textContent.trim();
  const google = element.cells[8]?.querySelector<HTMLAnchorElement>('a[href*="patents.google"]');
  const [office, kind] = document.split(', ');
  // The address of its page, `/patent/CN110891081A/en`, has the number of the publication.
  const numbers = [id, granted, google?.pathname.split('/')[2]].join('\n');
  return {
    element,
    text: [
      'no.',
      no,
      title,
      layer,
      topic,
      document,
      filed && `filed ${filed}`,
      published && `published ${published}`,
      granted && 'granted',
      numbers,
      withoutMarks(numbers),
    ]
      .join('\n')
      .toLowerCase(),
    facets: facetsOf({ office, kind, granted, topic, layer, linked: google }),
    keys: {
      no: Number(no),
      id: id.toLowerCase(),
      title: title.toLowerCase(),
      topic: topic.toLowerCase(),
      kind: document.toLowerCase(),
      filed,
      published,
      granted: granted.toLowerCase(),
    },
  };
}

const cellText = (row: HTMLTableRowElement, index: number) => row.cells[index]?.textContent.trim() ?? '';

/** The title without the layer's link after it. */
const titleOf = (row: HTMLTableRowElement) => row.cells[2]?.firstChild?.textContent?.trim() ?? '';

/** The owner's number of a row. */
export const numberOf = (row: HTMLTableRowElement): string => cellText(row, 0);

/** The row's patent as a line of text. */
export function cite(row: HTMLTableRowElement): string {
  const id = cellText(row, 1);
  const [, grant, date] = /^(.+?)(?: (\d{4}(?:-\d\d){0,2}))?$/.exec(cellText(row, 7)) ?? [];
  return citePatent({
    title: titleOf(row),
    id,
    kind: cellText(row, 4).split(', ')[1],
    filed: cellText(row, 5),
    published: cellText(row, 6),
    granted: grant && grant !== id ? grantText({ id: grant, date }) : undefined,
  });
}
