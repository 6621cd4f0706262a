/** Draws share pictures: 1200×630 PNGs of a title beside the stack, in the site's own fonts. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { ROOT } from './env.ts';
import { encodePng, type Indexed, indexColours, overlay, type Pixels } from './png.ts';
import { SHARE_SIZE } from './share.ts';
import { type Fonts, fontsFor } from './typeset/fonts.ts';
import { typeset } from './typeset/typeset.ts';

const TEMPLATE = 'src/lib/share.typ';

/** Files that decide how a picture looks. */
const HOW = ['package-lock.json', TEMPLATE, 'src/lib/share-picture.ts', 'src/lib/png.ts', 'src/lib/typeset/fonts.ts'];

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

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const template = read(TEMPLATE);

/**
 * Fonts that have every character of some pictures: cutting them takes longer than drawing.
 * @throws when no font of the project has a character
 */
export async function shareFonts(pictures: readonly SharePicture[]): Promise<Fonts> {
  const texts = pictures.flatMap(({ title, name, host }) => [title, name, host]);
  const letters = new Intl.Segmenter('en').segment([...new Set(texts)].join(' '));
  const text = [...new Set(Array.from(letters, ({ segment }) => segment))].join(' ');
  const fonts = await fontsFor(template + text);
  // A picture would show a box for a character that is missing; the PDF standard refuses it.
  (await typeset(template, { title: text }, fonts)).pdf();
  return fonts;
}

/**
 * The picture as a PNG; the same input gives the same bytes.
 * @param fonts fonts that have its characters; found when absent
 * @throws when no font of the project has a character of the title
 */
export async function drawSharePicture(picture: SharePicture, fonts?: Fonts): Promise<Buffer> {
  const { title, ...ground } = picture;
  const chosen = fonts ?? (await shareFonts([picture]));
  const [below, above] = await Promise.all([drawGround(ground, chosen), draw({ title }, TITLE.width, chosen)]);
  return encodePng(overlay(below, indexColours(above, INKS), TITLE));
}

/** Where the title stands, as the template has it. */
const TITLE = { left: 72, top: 150, width: 560 } as const;

/** Colours of the title; the rest of the palette is for what lies below it. */
const INKS = 96;

const grounds = new Map<string, Promise<Indexed>>();

/** A picture whose title is still to be laid over; made once for all that differ in nothing else. */
function drawGround(ground: Omit<SharePicture, 'title'>, fonts: Fonts): Promise<Indexed> {
  const key = JSON.stringify(ground);
  const drawn =
    grounds.get(key) ??
    draw({ ...ground, title: null }, SHARE_SIZE.width, fonts).then((pixels) => indexColours(pixels, 256 - INKS));
  grounds.set(key, drawn);
  return drawn;
}

/** One part of a picture, by what the template is given. */
async function draw(data: object, width: number, fonts: Fonts): Promise<Pixels> {
  const { svg } = await typeset(template, data, fonts);
  const drawn = await renderAsync(svg(), { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  return { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
}

/** Pictures that are drawn at the same time: what takes long happens beside this thread. */
const LANES = 3;

/**
 * Writes pictures, each under the file it is given with; those of the last build come out of the cache.
 * @param wanted pictures by the path of their file
 */
export async function writeSharePictures(wanted: ReadonlyMap<string, SharePicture>): Promise<void> {
  const folder = path.join(ROOT, '.cache', 'share');
  mkdirSync(folder, { recursive: true });
  const how = createHash('sha256');
  for (const file of HOW) how.update(read(file));
  const cached = [...wanted].map(([file, picture]) => {
    const key = how.copy().update(JSON.stringify(picture)).digest('hex').slice(0, 24);
    return { file, picture, copy: path.join(folder, `${key}.png`) };
  });
  const missing = cached.filter(({ copy }) => !existsSync(copy));
  const fonts = missing.length > 0 ? await shareFonts(missing.map(({ picture }) => picture)) : undefined;
  const queue = missing.values();
  const work = async () => {
    for (const { picture, copy } of queue) writeFileSync(copy, await drawSharePicture(picture, fonts));
  };
  await Promise.all(Array.from({ length: LANES }, work));
  for (const { file, copy } of cached) {
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(copy, file);
  }
}
