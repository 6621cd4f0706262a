import { z } from 'astro/zod';
import { line, namedLink } from './common.ts';

/** Front matter of `profile/*.mdx`: the person. The body is "About Me". */
export const profileSchema = <I extends z.ZodType>({ image }: { image: () => I }) =>
  z.strictObject({
    /** Name: the page's main heading. */
    name: line().describe('Your name: the main heading of the site.'),
    /** One line under the name. */
    tagline: line().optional().describe('One line under your name.'),
    /** Word after the name in the browser tab and first in the navigation. */
    label: line().default('Profile').describe('The word for the home page, in the navigation and the browser tab.'),
    /** Heading above the body. */
    aboutTitle: line().default('About Me').describe('Heading above the text about you.'),
    /** One or two sentences for search engines; the first sentence of the body when absent. */
    description: line()
      .optional()
      .describe('One or two sentences for search engines and link previews. Left out: the first sentence of the text.'),
    /** The picture. `portrait.png` (jpg, webp, avif, svg) beside the entry is used by itself. */
    portrait: z
      .strictObject({
        /** What it shows, for people who cannot see it. */
        alt: line().describe('What the picture shows, for people who cannot see it.'),
        /** File beside the entry; `portrait.png` and the like are looked for when absent. */
        src: image()
          .optional()
          .describe('The file beside this one. Not needed when it is called portrait.png, .jpg, .webp, .avif or .svg.'),
      })
      .optional()
      .describe('Your picture. Left out: no picture, not even the drawn one.'),
    /** Contact address. */
    email: z
      .email({ error: 'write one e-mail address, such as info@leoustc.com' })
      .optional()
      .describe('Your e-mail address. It is never in the page as plain text.'),
    /** Public profiles, in order. */
    links: z.array(namedLink()).default([]).describe('Your other places on the web, in order.'),
  });
