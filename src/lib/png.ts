/** Drawings of few colours as small PNGs, faster than a general encoder can make them. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Pixels with four channels, all opaque. */
export interface Pixels {
  /** Pixels of a row. */
  width: number;
  /** Rows. */
  height: number;
  /** Red, green, blue and alpha of each pixel. */
  pixels: Uint8Array;
}

/** Deflate's last two levels take ten times as long over flat areas, for a tenth of the bytes. */
const LEVEL = 7;

/** Most colours of an indexed PNG. */
const MOST = 256;

/** The drawing as an indexed PNG; colours that differ by less than the eye sees become one. */
export async function encodePng({ width, height, pixels }: Pixels): Promise<Buffer> {
  const { palette, indices } = index(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', await promisify(deflate)(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours as near each other as the number of them demands, each shown as the first of its kind. */
function index(pixels: Uint8Array): { palette: number[]; indices: Uint8Array } {
  for (let bits = 5; ; bits -= 1) {
    const found = indexTo(pixels, bits);
    if (found) return found;
  }
}

function indexTo(pixels: Uint8Array, bits: number): { palette: number[]; indices: Uint8Array } | undefined {
  const drop = 8 - bits;
  const places = new Int16Array(1 << (3 * bits)).fill(-1);
  const palette: number[] = [];
  const indices = new Uint8Array(pixels.length / 4);
  // A view of whole pixels has to start at a multiple of four; in a flat drawing most are like the one before.
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const colours = new Uint32Array(aligned.buffer, aligned.byteOffset, indices.length);
  let before = -1;
  let place = -1;
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at] ?? 0;
    if (colour !== before) {
      before = colour;
      const r = pixels[at * 4] ?? 0;
      const g = pixels[at * 4 + 1] ?? 0;
      const b = pixels[at * 4 + 2] ?? 0;
      const kind = (((r >> drop) << bits) | (g >> drop)) * (1 << bits) + (b >> drop);
      place = places[kind] ?? -1;
      if (place < 0) {
        place = palette.length / 3;
        if (place === MOST) return undefined;
        places[kind] = place;
        palette.push(r, g, b);
      }
    }
    indices[at] = place;
  }
  return { palette, indices };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
