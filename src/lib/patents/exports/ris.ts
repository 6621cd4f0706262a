/** RIS: what reference managers import. */
import { type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { oneLine, patentNote, patentUrl } from './fields.ts';

/** The patents as RIS. */
export function patentsRis(patents: Patent[]): string {
  return patents.map((patent) => `${record(patent).join('\r\n')}\r\n\r\n`).join('');
}

function record(patent: Patent): string[] {
  const { officeName, kind } = patentFacts(patent);
  const tags: [string, string | undefined][] = [
    ['TY', 'PAT'],
    ['LB', patentAnchor(patent)],
    ['TI', patent.title],
    ['SN', patent.id],
    ['M3', kind],
    ['CY', officeName],
    ['PY', patent.published?.slice(0, 4)],
    ['DA', patent.published && risDate(patent.published)],
    ['KW', patent.topic],
    ['N1', patentNote(patent)],
    ['UR', patentUrl(patent)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - '];
}

/** `2022-03` → `2022/03//`: RIS wants all three slashes. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
