/** Precompressed twins of text files, for hosts that send them as they are. The same bytes at every build. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(html|css|m?js|json|xml|txt|md|svg|vcf|bib|ris|webmanifest|wasm)$/;

/** Below this a compressed answer is not worth its header. */
const smallest = 1024;

/**
 * Writes `<file>.br` and `<file>.gz` beside each text file they make smaller.
 * @param folder the built site
 * @param files its files
 */
export function compress(folder: string, files: string[]): void {
  for (const file of files.filter((name) => text.test(name))) {
    const place = path.join(folder, file);
    const source = readFileSync(place);
    if (source.length < smallest) continue;
    const twins = {
      br: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: source.length } }),
      gz: gzipSync(source, { level: 9 }),
    };
    for (const [end, bytes] of Object.entries(twins)) {
      if (bytes.length < source.length) writeFileSync(`${place}.${end}`, bytes);
    }
  }
}
