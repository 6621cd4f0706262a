/** Draws share pictures: 1200×630 PNGs of a title beside the stack, in the site's own fonts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ink, paper, soft } from '#lib/colours.ts';
import { ROOT } from '#lib/env.ts';
import { EVERYWHERE, type Fonts, fontsFor } from '#lib/typeset/fonts.ts';
import { type Typeset, typeset } from '#lib/typeset/typeset.ts';
import { Backdrop, indexColours, type Pixels } from './png.ts';
import { SHARE_SIZE } from './share.ts';

/** What a share picture shows. */
export interface SharePicture {
  /** The page's title, the large words. */
  title: string;
  /** Name of the site, above the title. */
  name: string;
  /** Address of the site, below the title. */
  host: string;
  /** The stack as an SVG document. */
  stack: string;
}

const template = readFileSync(path.join(ROOT, 'src/lib/share/picture.typ'), 'utf8');

/** One part of a picture, by what the template is given beside the colours. */
const set = (data: object, fonts: Fonts): Promise<Typeset> => typeset(template, { ...data, ink, soft }, fonts);

/**
 * The picture as a PNG; the same input gives the same bytes.
 * @throws when no font of the project has a character of the title
 */
export async function drawSharePicture(picture: SharePicture): Promise<Buffer> {
  const { title, ...ground } = picture;
  const fonts = await fontsWith([title, ground.name, ground.host].join(' '));
  const backdrop = await drawGround(ground, fonts);
  const drawn = await draw({ title }, TITLE.width, fonts);
  const top = TITLE.top + Math.round((TITLE.height - drawn.height) / 2);
  return backdrop.encodeWith(indexColours(drawn, INKS), { left: TITLE.left, top });
}

let known = new Set<string>();
let found: Fonts | undefined;

/** Fonts that have every character of a text, and of the texts before it: cutting them takes longer than drawing. */
async function fontsWith(text: string): Promise<Fonts> {
  const letters = new Set(Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment));
  if (found && letters.isSubsetOf(known)) return found;
  const all = new Set([...EVERYWHERE, ...known]).union(letters);
  const fonts = await fontsFor(template + [...all].join(' '));
  // A picture would show a box for a character that is missing; the PDF standard refuses it.
  (await set({ title: [...letters.difference(known)].join(' ') }, fonts)).pdf();
  [known, found] = [all, fonts];
  return fonts;
}

/** Where the title stands, in the middle of the height; its size is the template's. */
const TITLE = { left: 72, top: 150, width: 560, height: 360 } as const;

/** Colours of the title; the rest of the palette is for what lies below it. */
const INKS = 96;

const grounds = new Map<string, Promise<Backdrop>>();

/** A picture whose title is still to be laid over; made once for all that differ in nothing else. */
function drawGround(ground: Omit<SharePicture, 'title'>, fonts: Fonts): Promise<Backdrop> {
  const key = JSON.stringify(ground);
  const drawn =
    grounds.get(key) ??
    draw({ ...ground, title: null }, SHARE_SIZE.width, fonts).then(
      (pixels) => new Backdrop(indexColours(pixels, 256 - INKS)),
    );
  grounds.set(key, drawn);
  return drawn;
}

/** The same as pixels. */
async function draw(data: object, width: number, fonts: Fonts): Promise<Pixels> {
  const { svg } = await set(data, fonts);
  const drawn = new Resvg(svg(), {
    fitTo: { mode: 'width', value: width },
    background: paper.light,
    font: { loadSystemFonts: false },
  }).render();
  return { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
}
