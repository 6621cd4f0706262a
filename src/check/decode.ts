/** Bytes of a file to text, or the reason why not. */
import type { Problems } from './problem.ts';
import { Source } from './source.ts';

/** Largest text file that is read, in bytes: several times the largest sensible list. */
const LARGEST = 16 * 2 ** 20;

/**
 * Reads a text file.
 * @returns undefined when it is not UTF-8 text; the reason has been reported
 */
export function decode(file: string, bytes: Uint8Array | undefined, problems: Problems): Source | undefined {
  const refuse = (message: string) => problems.error(new Source(file).start, message);
  if (!bytes) return refuse('the file cannot be read');
  if (bytes.length > LARGEST) return refuse(`the file is larger than ${LARGEST / 2 ** 20} MB`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || looksLikeUtf16(bytes))
    return refuse('the file is saved as UTF-16: save it as UTF-8');
  const valid = validUtf8(bytes);
  const text = new TextDecoder().decode(bytes);
  const source = new Source(file, text);
  if (valid) return source;
  problems.error(
    { source, offset: Math.max(0, text.indexOf('\ufffd')), length: 1 },
    'a character is not saved as UTF-8: open the file with its old encoding and save it as UTF-8',
  );
  return undefined;
}

function validUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Western text in UTF-16 without a byte order mark has a NUL in every other byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return head.length >= 4 && head.filter((byte) => byte === 0).length >= head.length / 3;
}
