/** Draws share pictures: 1200×630 PNGs of a title beside the stack, in the site's own fonts. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RenderedImage, renderAsync } from '@resvg/resvg-js';
import { ROOT } from './env.ts';
import { encodePng } from './png.ts';
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

/** Fonts that have every character of some pictures: cutting them takes longer than drawing. */
export const shareFonts = (pictures: readonly SharePicture[]): Promise<Fonts> =>
  fontsFor(read(TEMPLATE) + pictures.map(({ title, name, host }) => title + name + host).join(''));

/**
 * The picture as a PNG; the same input gives the same bytes.
 * @param fonts fonts that have its characters; found when absent
 * @throws when no font of the project has a character of the title
 */
export async function drawSharePicture(picture: SharePicture, fonts?: Fonts): Promise<Buffer> {
  const [whole, words] = await Promise.all([drawStack(picture.stack), draw({ ...picture, stack: undefined }, fonts)]);
  const pixels = Buffer.from(whole.pixels);
  for (let y = 0; y < words.height; y += 1)
    words.pixels.copy(pixels, y * whole.width * 4, y * words.width * 4, (y + 1) * words.width * 4);
  return encodePng({ width: whole.width, height: whole.height, pixels });
}

const stacks = new Map<string, Promise<Drawn>>();

/** A picture whose words are still to be drawn over; made once for all that have the same stack. */
function drawStack(stack: string): Promise<Drawn> {
  const drawn = stacks.get(stack) ?? draw({ title: 'Title', name: '', host: '', stack });
  stacks.set(stack, drawn);
  return drawn;
}

/** Width of the left part, as the template has it. */
const WORDS = 640;

/** Pixels with four channels. */
type Drawn = Pick<RenderedImage, 'width' | 'height' | 'pixels'>;

/** A whole picture, or only its words when there is no stack. */
async function draw(data: Omit<SharePicture, 'stack'> & { stack: string | undefined }, fonts?: Fonts): Promise<Drawn> {
  const { svg } = await typeset(read(TEMPLATE), { ...data, stack: data.stack ?? null }, fonts);
  const { width, height, pixels } = await renderAsync(svg(), {
    fitTo: { mode: 'width', value: data.stack === undefined ? WORDS : SHARE_SIZE.width },
    font: { loadSystemFonts: false },
  });
  return { width, height, pixels };
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
