/** Draws share pictures: 1200×630 PNGs of a title beside the stack, in the site's own fonts. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { ROOT } from './env.ts';
import { SHARE_SIZE } from './share.ts';
import { typeset } from './typeset/typeset.ts';

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

/**
 * The picture as a PNG; the same input gives the same bytes.
 * @throws when no font of the project has a character of the title
 */
export async function drawSharePicture(picture: SharePicture): Promise<Buffer> {
  const { svg } = await typeset(read('src/lib/share.typ'), picture);
  const drawn = new Resvg(svg(), {
    fitTo: { mode: 'width', value: SHARE_SIZE.width },
    font: { loadSystemFonts: false },
  }).render();
  return sharp(drawn.asPng())
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

/** The picture out of the cache, drawn when it is not there. */
export async function sharePicture(picture: SharePicture): Promise<Buffer> {
  const folder = path.join(ROOT, '.cache', 'share');
  const made = ['package-lock.json', 'src/lib/share.typ', 'src/lib/share-picture.ts', 'src/lib/typeset/fonts.ts'];
  const key = createHash('sha256').update(JSON.stringify(picture));
  for (const file of made) key.update(read(file));
  const file = path.join(folder, `${key.digest('hex').slice(0, 24)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await drawSharePicture(picture);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, png);
  return png;
}
