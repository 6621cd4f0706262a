/** The building blocks an MDX entry may use: what each takes, and one place that says what is wrong with a use of it. */
import { z } from 'astro/zod';
import { line, link, namedLink, partialDate } from '#schemas/common.ts';
import { ContentError } from './error.ts';

/** A picture as Astro imports it. */
const picture = () =>
  z.custom<ImageMetadata>(
    (value) => Object(value).src !== undefined,
    'write the name of a picture beside this file, such as ./picture.png',
  );

const alt = 'say in alt what the picture shows, for people who cannot see it';

/** The component of everything the owner can write in an MDX file besides Markdown, below `src/components`. */
export const blockFiles = {
  Callout: 'blocks/Callout.astro',
  Definitions: 'blocks/Definitions.astro',
  Downloads: 'contact/Downloads.astro',
  Email: 'contact/Email.astro',
  Entries: 'blocks/Entries.astro',
  Entry: 'blocks/Entry.astro',
  Figure: 'blocks/Figure.astro',
  Lead: 'blocks/Lead.astro',
  Row: 'blocks/Row.astro',
} as const;

/** Properties of each building block, by its name. */
export const blockSchemas = {
  Entries: z.strictObject({}),
  Entry: z
    .strictObject({
      /** Name of the thing. */
      title: line().describe('Name of the thing.'),
      /** Where its name links to. */
      url: link().optional().describe('Where its name links to.'),
      /** Its date. */
      date: partialDate().optional().describe('Its date: "2022", "2022-03" or "2022-03-28".'),
      /** Picture beside this file, such as `./picture.png`. */
      picture: picture().optional().describe('A picture beside this file, such as ./picture.png.'),
      /** What the picture shows. */
      alt: line().optional().describe('What the picture shows.'),
      /** Key words. */
      tags: z.array(line()).default([]).describe('Key words.'),
      /** More links, under the text. */
      links: z.array(namedLink()).default([]).describe('More links, under the text.'),
    })
    .refine((props) => props.picture === undefined || props.alt !== undefined, { path: ['alt'], error: alt }),
  Definitions: z.strictObject({}),
  Row: z.strictObject({
    /** The term the row explains. */
    term: line().describe('The term the row explains.'),
  }),
  Figure: z.strictObject({
    /** Picture beside this file, such as `./picture.png`. */
    src: picture().describe('A picture beside this file, such as ./picture.png.'),
    /** What the picture shows. */
    alt: line().describe('What the picture shows, for people who cannot see it.'),
    /** Text under the picture. */
    caption: line().optional().describe('Text under the picture.'),
  }),
  Downloads: z.strictObject({}),
  Callout: z.strictObject({
    /** Words above the text. */
    title: line().optional().describe('Words above the text.'),
  }),
} as const;

/** Name of a building block. */
export type BlockName = keyof typeof blockSchemas;
/** What the author of an entry writes for a building block. */
export type BlockProps<N extends BlockName> = z.input<(typeof blockSchemas)[N]>;

/** Properties that name a picture; a relative path in one of them is imported. */
export const pictureProps: readonly string[] = ['src', 'picture'];

/** Property that says where a block stands, such as `content/sections/focus.mdx:12:1`; added at build time. */
export const POSITION = 'data-at';

/**
 * Checks the properties of one use of a block.
 * @throws {ContentError} with the file, the line, the block and every property that is wrong
 */
export function parseBlock<N extends BlockName>(
  name: N,
  { [POSITION]: at, ...props }: Record<string, unknown>,
): z.output<(typeof blockSchemas)[N]> {
  const result = blockSchemas[name].safeParse(props);
  if (result.success) return result.data as z.output<(typeof blockSchemas)[N]>;
  const lines = result.error.issues.map(
    ({ path, message }) =>
      `${at ?? 'content'}  error  <${name}>${path.length > 0 ? ` ${path.join('.')}` : ''} — ${message}`,
  );
  throw new ContentError(lines.join('\n'));
}
