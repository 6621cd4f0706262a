/** Files that are made once for each input, and kept in `.cache` for the next build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './env.ts';
import { writeWhole } from './write-whole.ts';

/**
 * A file that depends on nothing but its inputs.
 * @param name where it is kept below `.cache`; `*` stands for the hash of the inputs
 * @param inputs everything that decides what is in it
 * @returns absolute path
 */
export function keep(
  name: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length} `).update(input);
  const file = path.join(ROOT, '.cache', name.replace('*', hash.digest('hex').slice(0, 16)));
  const begun = making.get(file);
  if (begun) return begun;
  if (isKept(file)) return Promise.resolve(file);
  const made = makeFile(file, make).finally(() => making.delete(file));
  making.set(file, made);
  return made;
}

/**
 * Whether a file is there; it counts as asked for then.
 * @param file absolute path below `.cache`
 */
export function isKept(file: string): boolean {
  if (!existsSync(file)) return false;
  const now = new Date();
  utimesSync(file, now, now);
  return true;
}

/** Files that are being made in this process. */
const making = new Map<string, Promise<string>>();

async function makeFile(file: string, make: () => Promise<Uint8Array>): Promise<string> {
  writeWhole(file, await make());
  return file;
}

/**
 * Forgets what is kept in a folder and nobody has asked for lately: files, and folders nothing was added to.
 * @param folder below `.cache`
 * @param since in milliseconds since 1970
 */
export function forgetBefore(folder: string, since: number): void {
  const place = path.join(ROOT, '.cache', folder);
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    const file = path.join(place, name);
    // A temporary name is gone when another process has finished its file.
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && found.mtimeMs < since) rmSync(file, { recursive: true, force: true });
  }
}

/**
 * Forgets in every folder of `.cache` what nobody has asked for lately.
 * @param since in milliseconds since 1970
 */
export function forgetAllBefore(since: number): void {
  for (const entry of readdirSync(path.join(ROOT, '.cache'), { withFileTypes: true }))
    if (entry.isDirectory()) forgetBefore(entry.name, since);
}
