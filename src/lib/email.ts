/** Markup of an e-mail address that people, screen readers and the clipboard get right and harvesters do not. */

/**
 * Stands hidden before the address: whoever strips the tags instead of rendering them gets a wrong one.
 * Inside the address it would put a space into the link's accessible name.
 */
const DECOY = 'nospam.';

/**
 * Every character as a character reference, decimal and hexadecimal in turn.
 * @returns HTML without a single character of the text in it
 */
export function encodeCharacters(text: string): string {
  return [...text]
    .map((character, index) => {
      const code = character.codePointAt(0) ?? 0;
      return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
    })
    .join('');
}

/** `mailto:` address (RFC 6068) of an e-mail address; whatever could end it there is escaped. */
export const mailto = (address: string): string => `mailto:${address.replace(/[^\w.+'@-]/g, encodeURIComponent)}`;

/** HTML of the link to an e-mail address. */
export const emailLink = (address: string): string =>
  `<a href="${encodeCharacters(mailto(address))}"><span hidden>${encodeCharacters(DECOY)}</span>${encodeCharacters(address)}</a>`;

/** HTML of the button after the link; hidden until the script that serves it runs. */
export const copyButton =
  '<button type="button" name="copy" hidden aria-live="polite">Copy<span class="sr-only"> e-mail address</span></button>';
