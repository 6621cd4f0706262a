/** CSL-JSON: what citation processors and Zotero read. */
import { type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { dateParts, oneLine, patentNote, patentUrl } from './fields.ts';

/** The patents as a CSL-JSON list. */
export function patentsCsl(patents: Patent[]): string {
  return `${JSON.stringify(patents.map(cslItem), null, 2)}\n`;
}

/** One patent as a CSL-JSON item. */
export function cslItem(patent: Patent) {
  const { officeName, kind } = patentFacts(patent);
  const note = patentNote(patent);
  return {
    id: patentAnchor(patent),
    type: 'patent' as const,
    title: oneLine(patent.title),
    number: oneLine(patent.id),
    ...(kind && { genre: kind }),
    ...(officeName && { jurisdiction: officeName }),
    ...(patent.filed && { submitted: { 'date-parts': [dateParts(patent.filed)] } }),
    ...(patent.published && { issued: { 'date-parts': [dateParts(patent.published)] } }),
    ...(patent.topic && { keyword: oneLine(patent.topic) }),
    ...(note && { note: oneLine(note) }),
    URL: patentUrl(patent),
  };
}
