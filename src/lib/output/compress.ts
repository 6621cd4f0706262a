/** Precompressed twins of text files, for hosts that send them as they are. The same bytes at every build. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const text = /\.(html|css|m?js|json|xml|txt|md|svg|vcf|csv|bib|ris|webmanifest|wasm)$/;

/** Below this a compressed answer is not worth its header. */
const smallest = 1024;

/** Size of a whole site up to which brotli looks harder, for a tenth of the bytes: that takes ten times as long. */
const thorough = 1_000_000;

/** Levels for small and large sites. The highest, 11, takes three times as long as 10 for a fortieth of the bytes. */
const levels = { small: 10, large: 7 } as const;

/** Files that are compressed at the same time. */
const lanes = 4;

/**
 * Writes `<file>.br` and `<file>.gz` beside each text file they make smaller.
 * @param folder the built site
 * @param files its files
 */
export async function compress(folder: string, files: string[]): Promise<void> {
  const places = files.filter((name) => text.test(name)).map((name) => path.join(folder, name));
  const total = places.reduce((sum, place) => sum + statSync(place).size, 0);
  const quality = total <= thorough ? levels.small : levels.large;
  const queue = places.values();
  const work = async () => {
    for (const place of queue) await compressFile(place, quality);
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

async function compressFile(place: string, quality: number): Promise<void> {
  const source = readFileSync(place);
  if (source.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
    // A window as large as the file is enough, and is memory for each file.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(24, Math.max(10, Math.ceil(Math.log2(source.length + 16)))),
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source, { params }),
    promisify(gzip)(source, { level: 9 }),
  ]);
  for (const [end, bytes] of Object.entries({ br, gz }))
    if (bytes.length < source.length) writeFileSync(`${place}.${end}`, bytes);
}
