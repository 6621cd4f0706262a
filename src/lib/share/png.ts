/** Drawings of few colours as small PNGs, faster than a general encoder can make them. */
import { crc32, deflateSync } from 'node:zlib';

/** Pixels with four channels, all opaque. */
export interface Pixels {
  /** Pixels of a row. */
  width: number;
  /** Rows. */
  height: number;
  /** Red, green, blue and alpha of each pixel. */
  pixels: Uint8Array;
}

/** A drawing whose pixels are places in a palette. */
export interface Indexed {
  /** Pixels of a row. */
  width: number;
  /** Rows. */
  height: number;
  /** Red, green and blue of each colour, one after the other. */
  palette: readonly number[];
  /** Place of each pixel's colour. */
  indices: Uint8Array;
}

/** Higher levels take two to four times as long, for a seventh of the bytes. */
const LEVEL = 3;

/** Most colours of an indexed PNG. */
const MOST = 256;

/** A drawing that others are laid over. All of them are made in the same memory: to get some takes as long as to draw. */
export class Backdrop {
  readonly #ground: Indexed;
  readonly #rows: Buffer;
  readonly #made: Buffer;

  constructor(ground: Indexed) {
    this.#ground = ground;
    this.#rows = rowsOf(ground);
    this.#made = Buffer.from(this.#rows);
  }

  /** An indexed PNG of this drawing with another over it at some place; the two have at most 256 colours together. */
  encodeWith(drawing: Indexed, { left, top }: Record<'left' | 'top', number>): Buffer {
    const { width, height, palette } = this.#ground;
    const first = palette.length / 3;
    this.#made.set(this.#rows);
    for (let y = 0; y < drawing.height; y += 1) {
      const [from, to] = [y * drawing.width, (top + y) * (width + 1) + 1 + left];
      for (let x = 0; x < drawing.width; x += 1) this.#made[to + x] = first + (drawing.indices[from + x] ?? 0);
    }
    return pack({ width, height, palette: [...palette, ...drawing.palette] }, this.#made);
  }
}

/** The rows of a PNG, each after the name of its filter, which is none. */
function rowsOf({ width, height, indices }: Indexed): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return rows;
}

function pack({ width, height, palette }: Omit<Indexed, 'indices'>, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: LEVEL, chunkSize: 1 << 16 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Gives a drawing a palette: colours that differ by less than the eye sees become one, that of the longest
 * row of pixels: areas keep theirs, and their edges follow.
 * @param most colours it may have
 */
export function indexColours({ width, height, pixels }: Pixels, most = MOST): Indexed {
  for (let bits = 5; ; bits -= 1) {
    const found = indexTo(pixels, bits, most);
    if (found) return { width, height, ...found };
  }
}

function indexTo(pixels: Uint8Array, bits: number, most: number): Pick<Indexed, 'palette' | 'indices'> | undefined {
  const drop = 8 - bits;
  const places = new Int16Array(1 << (3 * bits)).fill(-1);
  const palette: number[] = [];
  const indices = new Uint8Array(pixels.length / 4);
  // A view of whole pixels has to start at a multiple of four; in a flat drawing most are like the one before.
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const colours = new Uint32Array(aligned.buffer, aligned.byteOffset, indices.length);
  const longest: number[] = [];
  for (let from = 0, at = 0; from < colours.length; from = at) {
    const colour = colours[from];
    while (at < colours.length && colours[at] === colour) at += 1;
    const r = pixels[from * 4] ?? 0;
    const g = pixels[from * 4 + 1] ?? 0;
    const b = pixels[from * 4 + 2] ?? 0;
    const kind = (((r >> drop) << bits) | (g >> drop)) * (1 << bits) + (b >> drop);
    let place = places[kind] ?? -1;
    if (place < 0) {
      place = longest.length;
      if (place === most) return undefined;
      places[kind] = place;
      longest.push(0);
    }
    if (at - from > (longest[place] ?? 0)) {
      longest[place] = at - from;
      palette[place * 3] = r;
      palette[place * 3 + 1] = g;
      palette[place * 3 + 2] = b;
    }
    for (let pixel = from; pixel < at; pixel += 1) indices[pixel] = place;
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
