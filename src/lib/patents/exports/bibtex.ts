/** BibTeX: one `@patent` entry a patent, in UTF-8, with the field names of IEEEtran and biblatex. */
import { type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { dateParts, oneLine, patentNote, patentUrl } from './fields.ts';

/** The patents as BibTeX. */
export function patentsBibtex(patents: Patent[]): string {
  return `${patents.map(entry).join('\n\n')}\n`;
}

function entry(patent: Patent): string {
  const { officeName, kind } = patentFacts(patent);
  const note = patentNote(patent);
  const fields: [string, string | undefined][] = [
    // The inner braces keep the capitals of the title in every bibliography style.
    ['title', `{${escapeTex(patent.title)}}`],
    ['number', escapeTex(patent.id)],
    ['type', kind],
    ['nationality', officeName],
    ...dated('', patent.published),
    ...dated('filed', patent.filed),
    ['keywords', patent.topic && escapeTex(patent.topic)],
    ['note', note && escapeTex(note)],
    ['url', patentUrl(patent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@patent{${patentAnchor(patent)},\n${lines.join('')}}`;
}

/** Year, month and day as far as they are known. */
function dated(suffix: '' | 'filed', date: string | undefined): [string, string][] {
  const parts = date ? dateParts(date) : [];
  return parts.map((part, index) => [`${['year', 'month', 'day'][index]}${suffix}`, String(part)]);
}

const texSpecials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even after a backslash, so they need names.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

/** Plain text for a BibTeX field: one line, every character with a meaning to TeX escaped. */
export const escapeTex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^<>|"#$%&_]/g, (character) => texSpecials[character] ?? `\\${character}`)
    // TeX would join two hyphens to a dash and two apostrophes to a quotation mark.
    .replace(/(?<=([-'`]))\1/g, '{}$1');
