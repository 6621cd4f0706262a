/** What all exports of the patents share. */
import { grantOf, type Patent, patentAnchor, patentFacts } from '#lib/patents/patents.ts';
import { absolute } from '#lib/urls.ts';
import { grantText } from './citation.ts';

/** Text as one line: line breaks and tabs become spaces. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029\t]+\s*/g, ' ').trim();

/** Address a reference to the patent points to: its publication, or its row on this site. */
export const patentUrl = (patent: Patent): string =>
  patentFacts(patent).links?.google ?? absolute(`patents/#${patentAnchor(patent)}`);

/** `2022-03-28` → `[2022, 3, 28]`. */
export const dateParts = (date: string): number[] => date.split('-').map(Number);

/** The facts for which a format has no field of its own; undefined when there are none. */
export function patentNote(patent: Patent): string | undefined {
  const grant = grantOf(patent);
  const facts = [patent.filed && `filed ${patent.filed}`, grant && grantText(grant)].filter(Boolean);
  return facts.length > 0 ? facts.join(', ') : undefined;
}
