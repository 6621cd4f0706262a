/** Field types that more than one collection uses. */
import { z } from 'astro/zod';
import { addressFault } from './address.ts';

/** Largest sensible length of a one-line field, in characters. */
const LINE = 300;

/** One line of plain text: not empty, no line breaks, at most 300 characters. */
export const line = () =>
  z
    .string()
    .trim()
    .min(1, 'write some text here')
    .max(LINE, `keep it under ${LINE} characters`)
    .regex(/^[^\r\n]*$/, 'write it on one line');

/** What to do about spaces in an address. */
export const SPACED = 'an address has no spaces: write %20 for each';

/** A link a visitor can follow: an absolute http(s) address of a site that everybody can reach. */
export const link = () =>
  z
    .url({ protocol: /^https?$/, error: 'write a full address that starts with https://', abort: true })
    .superRefine((url, context) => {
      const fault = /\s/.test(url) ? SPACED : addressFault(url);
      if (fault !== undefined) context.addIssue(fault);
    });

/** A calendar day as text: `2026-11-23`. */
export const day = () => z.iso.date({ error: 'write a real day as "YYYY-MM-DD"' });

/** A year, month or day as text: `2022`, `2022-03` or `2022-03-28`. */
export const partialDate = () =>
  z.union([z.string().regex(/^(19|20)\d\d$/), z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/), z.iso.date()], {
    error: 'write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
  });

/**
 * A calendar year between 1900 and 2100.
 * @param error what to write instead of what is no year
 */
export const year = (error?: string) => z.int(error).min(1900).max(2100);

/** Position in a list: smaller numbers come first; steps of ten leave room. */
export const order = () =>
  z.number().describe('Position: smaller numbers come first. Steps of ten leave room for more.');

/** A link with the words it is shown by. */
export const namedLink = () =>
  z.strictObject({
    /** Words it is shown by, such as `GitHub`; one line. */
    label: line().describe('The words a visitor sees, such as "GitHub".'),
    /** Full address, with `https://` or `http://`. */
    url: link().describe('The full address, starting with https://.'),
  });
