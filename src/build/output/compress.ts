/** Precompressed twins of files, for hosts that send them as they are. The same bytes at every build on the same Node. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keep } from '#lib/keep.ts';
import { isText } from './text-files.ts';

/** Where twins are kept below `.cache`. */
export const KEPT_TWINS = 'twins';

/** Below this a compressed answer is not worth its header. */
const smallest = 1024;

/** Text files of a site, and bytes of a file, up to which brotli looks harder: a tenth fewer bytes in ten times the time. */
const thorough = { files: 100, bytes: 200_000 } as const;

/** Levels for small and large sites. The highest, 11, takes three times as long as 10 for a fortieth of the bytes. */
const levels = { small: 10, large: 7 } as const;

/**
 * Level of brotli for the files of a site.
 * @param files how many there are
 */
export const qualityFor = (files: number): number => (files <= thorough.files ? levels.small : levels.large);

/** Files that are compressed at the same time, each in a thread for either twin: Node has four. */
const LANES = 2;

/**
 * Writes `<file>.br` and `<file>.gz` beside each file of text or WebAssembly that they make smaller.
 * @param folder the built site
 * @param files its files
 */
export async function compress(folder: string, files: string[]): Promise<void> {
  const places = files.filter((name) => isText(name) || name.endsWith('.wasm')).map((name) => path.join(folder, name));
  const quality = qualityFor(places.length);
  const waiting = places.values();
  const lane = async () => {
    for (const place of waiting) await writeTwins(place, readFileSync(place), quality);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/**
 * Writes the twins of one file.
 * @param place the file; its folder need not be there yet
 * @param source what the file holds
 * @param quality level of brotli; less for a large file
 */
export async function writeTwins(place: string, source: Buffer, quality: number): Promise<void> {
  if (source.length < smallest) return;
  const level = source.length <= thorough.bytes ? quality : levels.large;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
    // A window as large as the file is enough, and is memory for each file.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(24, Math.max(10, Math.ceil(Math.log2(source.length + 16)))),
  };
  const make = {
    br: () => promisify(brotliCompress)(source, { params }),
    gz: () => promisify(gzip)(source, { level: 9 }),
  };
  // What little time goes into is not worth a file in the cache.
  const twin = (end: keyof typeof make) => (level === levels.small ? keptTwin(end, source, make[end]) : make[end]());
  const [br, gz] = await Promise.all([twin('br'), twin('gz')]);
  mkdirSync(path.dirname(place), { recursive: true });
  for (const [end, bytes] of Object.entries({ br, gz }))
    if (bytes.length < source.length) writeFileSync(`${place}.${end}`, bytes);
}

/** Everything that decides what a twin is, beside its file. */
const HOW = [readFileSync(new URL(import.meta.url)), process.version];

/** A twin that an earlier build may have made of the same file. */
const keptTwin = async (end: string, source: Buffer, make: () => Promise<Buffer>): Promise<Buffer> =>
  readFileSync(await keep(`${KEPT_TWINS}/*.${end}`, [...HOW, source], make));
