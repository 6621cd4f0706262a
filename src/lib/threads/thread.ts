/** Work on another core: a module that answers questions in a thread of its own, one after the other. */
import { Worker } from 'node:worker_threads';

/** What a module exports to be asked in a thread. */
export type Answer<In, Out> = (question: In) => Promise<Out>;

/** A thread. It keeps the process alive while it has something to answer. */
export class Thread<In, Out> {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<Out>[] = [];
  /** Why nothing is answered any more. */
  #failure: Error | undefined;

  /** @param module address of a module whose `answer` is an `Answer<In, Out>` */
  constructor(module: URL) {
    this.#worker = new Worker(new URL('entry.ts', import.meta.url), { workerData: module.href });
    this.#worker.unref();
    this.#worker.on('message', (answer: Out) => {
      this.#waiting.shift()?.resolve(answer);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => this.#fail(error as Error));
    this.#worker.on('exit', () => this.#fail(new Error('The thread has ended.')));
  }

  #fail(failure: Error): void {
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  /** How many questions have no answer yet. */
  get asked(): number {
    return this.#waiting.length;
  }

  /** @throws what the module throws, or has thrown before; the thread has ended then */
  ask(question: In): Promise<Out> {
    if (this.#failure) return Promise.reject(this.#failure);
    const waiting = Promise.withResolvers<Out>();
    this.#waiting.push(waiting);
    this.#worker.ref();
    this.#worker.postMessage(question);
    return waiting.promise;
  }

  /** Gives back its memory; what has no answer yet is rejected. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
