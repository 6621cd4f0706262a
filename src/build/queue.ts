/**
 * One build of a repository at a time: Astro keeps its work in `.astro/`, where two builds of different content would
 * mix. The sign that one is at work is SQLite's lock of an empty database, which the system lifts when the process ends,
 * however that comes about.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** The file of the queue, below `.cache`. */
export const QUEUE = 'queue.sqlite';

/** How often who waits looks whether it is his turn, in milliseconds. */
const EVERY = 100;

/** SQLite's code for a lock that somebody else has. */
const BUSY = 5;

/** What is collected as garbage is unlocked. */
const held: DatabaseSync[] = [];

/**
 * Waits until no other process is in the queue, and holds it until this process ends.
 * @param file absolute path of the queue's file, which is made where it is missing and stays empty
 * @param onWait called once when another process is before this one
 */
export async function takeTurn(file: string, onWait: () => void): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  held.push(database);
  if (lock(database)) return;
  onWait();
  do await setTimeout(EVERY);
  while (!lock(database));
}

/** Whether the database is locked for this process now. */
function lock(database: DatabaseSync): boolean {
  try {
    // Nothing is written that could be taken back.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
