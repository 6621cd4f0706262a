/** The CV's contact details as a vCard 4.0 (RFC 6350). */
import { toUri } from '#lib/urls.ts';
import type { Cv } from './cv.ts';

/** Longest line, in octets without the line break. */
const LIMIT = 75;

/** The vCard of the CV's person. Positions and affiliations that go on are listed with their role. */
export function toVcard(cv: Cv): string {
  const current = [...cv.experience, ...cv.affiliations].filter(
    ({ years }) => years !== undefined && !Array.isArray(years) && years.to === undefined,
  );
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID;VALUE=uri:${cv.url}`,
    `FN:${escapeText(cv.name)}`,
    `N:;${escapePart(cv.name)};;;`,
    ...(cv.email ? [`EMAIL:${escapeText(cv.email)}`] : []),
    `URL:${cv.url}`,
    ...cv.links.map(({ url }) => `URL:${toUri(url)}`),
    ...current.flatMap(({ role, organisation }, index) => [
      `a${index + 1}.ORG:${escapePart(organisation)}`,
      `a${index + 1}.TITLE:${escapeText(role)}`,
    ]),
    ...(cv.tagline ? [`NOTE:${escapeText(cv.tagline)}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A text value: backslashes, commas and line breaks escaped (RFC 6350, 3.4). */
const escapeText = (text: string): string =>
  text.replace(/[\\,]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n');

/** One part of a compound value, in which semicolons separate. */
const escapePart = (text: string): string => escapeText(text).replaceAll(';', '\\;');

/** A content line folded after at most 75 octets, never inside a character (RFC 6350, 3.2). */
export function fold(line: string): string {
  const parts = [''];
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > LIMIT) {
      parts.push('');
      size = 1;
    }
    parts[parts.length - 1] += character;
    size += octets;
  }
  return parts.join('\r\n ');
}
