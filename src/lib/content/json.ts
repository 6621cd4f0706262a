/** The owner's JSON files, as every reader but the check sees them: the check says where each mistake is. */
import { readFileSync } from 'node:fs';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { ContentError } from './error.ts';

/**
 * Reads a JSON file that holds an object; a byte order mark before it is no part of it.
 * @param file absolute path
 * @returns undefined when there is no such file
 * @throws {ContentError} when it is not JSON, or not an object
 */
export function readJson(file: string): Record<string, unknown> | undefined {
  const text = readText(file)?.replace(/^\ufeff/, '');
  if (text === undefined) return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) throw new ContentError(`${file}: ${printParseErrorCode(first.error)} at character ${first.offset}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ContentError(`${file}: an object is expected`);
  return value as Record<string, unknown>;
}

/**
 * Records of a JSON file shaped `{ "$schema"?: string, "<key>": [record, …] }`.
 * @param file absolute path
 * @returns none when there is no such file
 * @throws {ContentError} when it is not JSON, or has another shape
 */
export function readRecords(file: string, key: string): Record<string, unknown>[] {
  const records = (readJson(file) ?? { [key]: [] })[key];
  if (!Array.isArray(records)) throw new ContentError(`${file}: "${key}" must be a list`);
  return records;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
