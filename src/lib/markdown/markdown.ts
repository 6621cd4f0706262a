/** Parts of a Markdown text. */
import type { NamedLink } from '#lib/facts/facts.ts';

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

/** Words that lead to an address, if there is one. */
export const linked = (words: string, url: string | undefined): string =>
  url ? `[${plain(words)}](${destination(url)})` : plain(words);

/** An address as it stands behind words, so that they are a link whatever is in it. */
export function destination(url: string): string {
  const escaped = url.replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&');
  return /[\s()<>]/.test(url) ? `<${escaped}>` : escaped;
}

/** A list of links. */
export const links = (all: readonly NamedLink[]): string =>
  all.map(({ label, url }) => `- ${linked(label, url)}`).join('\n');

/** Text with a margin before each line but the first. */
export const indent = (text: string, margin: string): string =>
  text.replace(/\n(.?)/g, (_, first: string) => `\n${first ? margin + first : margin.trimEnd()}`);
