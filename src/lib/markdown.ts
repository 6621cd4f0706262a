/** Parts of a Markdown text. */
import type { NamedLink } from './facts.ts';

/** Text that means itself in Markdown, on one line. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]|&(?=[#\w])/g, '\\$&')
    .replace(/^(?:[-+](?=[-+ ]|$)|#)/, '\\$&')
    .replace(/^(\d+)(?=[.)](?: |$))/, '$1\\');

/** Blocks of text with an empty line between them; what is empty is left out. */
export const blocks = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** A list of links. */
export const links = (all: readonly NamedLink[]): string =>
  all.map(({ label, url }) => `- [${plain(label)}](${url})`).join('\n');
