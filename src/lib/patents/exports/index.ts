/** The files the patent list can be downloaded as. */
import type { Patent } from '#lib/patents/patents.ts';
import { patentsBibtex } from './bibtex.ts';
import { patentsCsl } from './csl.ts';
import { patentsCsv } from './csv.ts';
import { patentsRis } from './ris.ts';

/** Each export: its file on the site, its name, its media type and how it is made. */
export const patentExports = [
  { file: 'patents.csv', label: 'CSV', type: 'text/csv', render: patentsCsv },
  { file: 'patents.bib', label: 'BibTeX', type: 'application/x-bibtex', render: patentsBibtex },
  { file: 'patents.ris', label: 'RIS', type: 'application/x-research-info-systems', render: patentsRis },
  { file: 'patents.csl.json', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', render: patentsCsl },
] as const satisfies { file: string; label: string; type: string; render: (patents: Patent[]) => string }[];

/** The answer of an export's endpoint. */
export function exportResponse(file: (typeof patentExports)[number]['file'], patents: Patent[]): Response {
  const found = patentExports.find((item) => item.file === file);
  return new Response(found?.render(patents), { headers: { 'Content-Type': `${found?.type}; charset=utf-8` } });
}
