/** CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark, CRLF, no cell a spreadsheet runs. */
import { grantOf, type Patent, patentFacts } from '#lib/patents/patents.ts';

/** Columns in order: heading and value. */
const columns: [string, (patent: Patent) => string | number | undefined][] = [
  ['No.', ({ no }) => no],
  ['Patent ID', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Topic', ({ topic }) => topic],
  ['Layer', ({ layer }) => layer?.title],
  ['Office', (patent) => patentFacts(patent).officeName],
  ['Kind', (patent) => patentFacts(patent).kind],
  ['Publication', (patent) => patentFacts(patent).publication],
  ['Filed', ({ filed }) => filed],
  ['Published', ({ published }) => published],
  ['Granted as', (patent) => grantOf(patent)?.id],
  ['Granted', (patent) => grantOf(patent)?.date],
  ['Google Patents', (patent) => patentFacts(patent).links?.google],
  ['Espacenet', (patent) => patentFacts(patent).links?.espacenet],
  ['Source', ({ source }) => source],
];

/** The patents as CSV. */
export function patentsCsv(patents: Patent[]): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...patents.map((patent) => columns.map(([, cellOf]) => String(cellOf(patent) ?? ''))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * One cell: quoted where needed; text a spreadsheet would take for a formula gets an apostrophe in front, which makes
 * it text.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
