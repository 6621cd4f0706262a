import { z } from 'astro/zod';
import { line, link, year } from './common.ts';

/** Years as a list (`[2022, 2023]`) or a range (`{ "from": 2017, "to": 2021 }`; no `to`: until today). */
export const yearsSchema = z.union([
  z
    .array(year())
    .min(1)
    .refine((years) => years.every((y, i) => i === 0 || y > (years[i - 1] ?? y)), 'list each year once, oldest first'),
  z
    .strictObject({
      /** First year, such as 2017. */
      from: year().describe('First year.'),
      /** Last year; absent while it goes on. */
      to: year('write the year, such as 2021, or delete "to" when it goes on until today')
        .optional()
        .describe('Last year. Left out: it goes on.'),
    })
    .refine(({ from, to }) => to === undefined || to >= from, {
      path: ['to'],
      error: 'the last year comes before the first',
    }),
]);

/** One affiliation in `affiliations.json`. */
export const affiliationsSchema = () =>
  z.strictObject({
    /** What he is or was there. */
    role: line().describe('Your role.'),
    /** The organisation. */
    organisation: line().describe('The organisation.'),
    /** When. */
    years: yearsSchema.optional().describe('Years as a list, [2022, 2023], or a range, { "from": 2017, "to": 2021 }.'),
    /** Page of the organisation. */
    url: link().optional().describe('Web page of the organisation.'),
  });
