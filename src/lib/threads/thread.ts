/** Work on another core: a module that answers questions in a thread of its own, one after the other. */
import { Worker } from 'node:worker_threads';

/** What a module exports to be asked in a thread. */
export type Answer<In, Out> = (question: In) => Promise<Out>;

/** A thread. It keeps the process alive while it has something to answer. */
export class Thread<In, Out> {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<Out>[] = [];

  /** @param module address of a module whose `answer` is an `Answer<In, Out>` */
  constructor(module: URL) {
    this.#worker = new Worker(new URL('entry.ts', import.meta.url), { workerData: module.href });
    this.#worker.unref();
    this.#worker.on('message', (answer: Out) => {
      this.#waiting.shift()?.resolve(answer);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** How many questions have no answer yet. */
  get asked(): number {
    return this.#waiting.length;
  }

  /** @throws what the module throws; the thread has ended then */
  ask(question: In): Promise<Out> {
    const waiting = Promise.withResolvers<Out>();
    this.#waiting.push(waiting);
    this.#worker.ref();
    this.#worker.postMessage(question);
    return waiting.promise;
  }

  /** Gives back its memory. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
