import { z } from 'astro/zod';
import { day, link } from './common.ts';

/** What to write as a domain. */
const DOMAIN = 'write a domain name, such as leoustc.com';

/** `site.json`: facts about the site itself. */
export const siteSchema = () =>
  z.strictObject({
    /** Custom domain: where the site is unless `SITE_URL` says otherwise, and what CNAME says there. */
    domain: z
      .hostname({ error: DOMAIN, abort: true })
      .refine((name) => /\.[a-z][a-z\d-]*$/i.test(name), DOMAIN)
      .optional()
      .describe('Your own domain, such as leoustc.com.'),
    /** What `/.well-known/security.txt` says. */
    security: z
      .strictObject({
        /** Address to report a problem at. */
        contact: link().describe('Where to report a security problem.'),
        /** Day it stands until, as `2027-11-01`; less than a year ahead. */
        expires: day().describe('Until when this stands, as "YYYY-MM-DD", less than a year ahead.'),
      })
      .optional()
      .describe('Where to report security problems.'),
  });
