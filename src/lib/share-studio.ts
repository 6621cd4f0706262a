/** Draws the share pictures of a build in threads, beside the rendering of its pages. */
import { createHash } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT, SITE_URL } from './env.ts';
import { SHARE_ORDERS, type ShareOrder } from './share.ts';
import type { Drawing } from './threads/share.ts';
import { Thread } from './threads/thread.ts';

/** Files that decide how a picture looks. */
const HOW = [
  'package-lock.json',
  ...['share.typ', 'share-picture.ts', 'png.ts', 'typeset/fonts.ts'].map((file) => `src/lib/${file}`),
];

const host = new URL(SITE_URL).host;

/** All cores but the one that renders; more than four would wait for the pages. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/** Takes the orders of the pages, and delivers when all are placed. What an earlier build drew comes out of the cache. */
export class Studio {
  readonly #folder = path.join(ROOT, '.cache', 'share');
  readonly #how = createHash('sha256');
  readonly #copies = new Map<string, string>();
  readonly #threads: Thread<Drawing, void>[] = [];
  readonly #drawn: Promise<void>[] = [];

  constructor() {
    for (const file of HOW) this.#how.update(readFileSync(path.join(ROOT, file)));
    subscribe(SHARE_ORDERS, (order) => this.#take(order as ShareOrder));
  }

  #take({ file, ...words }: ShareOrder): void {
    const picture = { ...words, host };
    const key = this.#how.copy().update(JSON.stringify(picture)).digest('hex').slice(0, 24);
    const copy = path.join(this.#folder, `${key}.png`);
    this.#copies.set(file, copy);
    if (existsSync(copy)) return;
    const index = this.#drawn.length % THREADS;
    const thread = this.#threads[index] ?? new Thread(new URL('threads/share.ts', import.meta.url));
    this.#threads[index] = thread;
    const drawn = thread.ask({ picture, file: copy });
    // What fails is told on delivery.
    drawn.catch(() => undefined);
    this.#drawn.push(drawn);
  }

  /**
   * Waits for the last picture and lays all of them into the built site.
   * @throws when no font of the project has a character of a title
   */
  async deliver(folder: string): Promise<void> {
    await Promise.all(this.#drawn);
    await Promise.all(this.#threads.map((thread) => thread.end()));
    for (const [file, copy] of this.#copies) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      copyFileSync(copy, path.join(folder, file));
    }
  }
}
