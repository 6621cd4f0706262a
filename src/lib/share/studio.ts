/** Draws the share pictures of a build in threads, beside the rendering of its pages. */
import { createHash } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT, SITE_URL } from '#lib/env.ts';
import { isKept } from '#lib/keep.ts';
import { Thread } from '#lib/threads/thread.ts';
import { TYPESETTING } from '#lib/typeset/sources.ts';
import { SHARE_ORDERS, type ShareOrder } from './share.ts';
import type { Drawing } from './thread.ts';

/** Files that decide how a picture looks. */
const HOW = [
  ...TYPESETTING,
  'src/lib/colours.ts',
  ...['picture.typ', 'picture.ts', 'png.ts', 'share.ts'].map((file) => `src/lib/share/${file}`),
];

const host = new URL(SITE_URL).host;

/** Most threads: on more cores they would wait for the pages. */
const THREADS = Math.min(4, availableParallelism());

/** Pictures a thread is given at a time, so that it need not wait for the main thread after each. */
const AHEAD = 16;

/** Pictures for which one more thread is worth the half second until it draws. */
const WORTHWHILE = 80;

/** A picture that is waiting for a thread. */
type Waiting = PromiseWithResolvers<void> & { drawing: Drawing };

/** Takes the orders of the pages, and delivers when all are placed. What an earlier build drew comes out of the cache. */
export class Studio {
  readonly #folder = path.join(ROOT, '.cache', 'share');
  readonly #how = createHash('sha256');
  readonly #copies = new Map<string, string>();
  readonly #threads: Thread<Drawing, undefined>[];
  readonly #begun = new Set<string>();
  readonly #waiting: Waiting[] = [];
  readonly #drawn: Promise<void>[] = [];
  /** Threads at this time: one core renders the pages. */
  #most = Math.max(1, THREADS - 1);

  /** @param thread one that is there already; it is ended with the others */
  constructor(thread: Thread<Drawing, undefined>) {
    this.#threads = [thread];
    for (const file of HOW) this.#how.update(readFileSync(path.join(ROOT, file)));
    subscribe(SHARE_ORDERS, (order) => this.#take(order as ShareOrder));
  }

  /** Begins with pictures that pages are going to order. */
  async foresee(orders: readonly ShareOrder[]): Promise<void> {
    for (const order of orders) this.#draw(order);
    // Most builds draw nothing: what the first thread has checked is memory.
    if (this.#begun.size === 0) await this.#threads.shift()?.end();
  }

  #take(order: ShareOrder): void {
    this.#copies.set(order.file, this.#draw(order));
  }

  /** Has a picture drawn that is not there. @returns the file it is kept in */
  #draw({ file: _, ...words }: ShareOrder): string {
    const picture = { ...words, host };
    const key = this.#how.copy().update(JSON.stringify(picture)).digest('hex').slice(0, 24);
    const file = path.join(this.#folder, `${key}.png`);
    if (this.#begun.has(file) || isKept(file)) return file;
    this.#begun.add(file);
    const waiting = { drawing: { picture, file }, ...Promise.withResolvers<void>() };
    // What fails is told on delivery.
    waiting.promise.catch(() => undefined);
    this.#drawn.push(waiting.promise);
    this.#waiting.push(waiting);
    this.#hand();
    return file;
  }

  /** Gives what is waiting to the threads that have least to do. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threads.find(({ asked }) => asked === 0) ?? this.#another() ?? this.#threads.find(isReady);
      if (!thread) return;
      const next = this.#waiting.shift();
      if (next)
        thread
          .ask(next.drawing)
          .then(next.resolve, next.reject)
          .finally(() => this.#hand());
    }
  }

  #another(): Thread<Drawing, undefined> | undefined {
    const isWorthwhile = this.#threads.length === 0 || this.#waiting.length >= WORTHWHILE;
    if (!isWorthwhile || this.#threads.length >= this.#most) return undefined;
    const thread = new Thread<Drawing, undefined>(new URL('thread.ts', import.meta.url));
    this.#threads.push(thread);
    return thread;
  }

  /**
   * Waits for the last picture and lays all of them into the built site.
   * @throws when no font of the project has a character of a title
   */
  async deliver(folder: string): Promise<void> {
    // The pages are rendered: their core can draw as well.
    this.#most = THREADS;
    this.#hand();
    await Promise.all(this.#drawn);
    await Promise.all(this.#threads.map((thread) => thread.end()));
    for (const [file, copy] of this.#copies) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      copyFileSync(copy, path.join(folder, file));
    }
  }
}

const isReady = ({ asked }: Thread<Drawing, undefined>): boolean => asked < AHEAD;
