/** Where a thread begins: loads the module it was made for and answers with it. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { ROOT } from '../env.ts';
import type { Answer } from './thread.ts';

// Half of a thread's start is making the same modules ready again. What the main thread has is too much to be worth it:
// writing it down takes a build without caches 0.6 seconds, and saves 0.15 of the next one.
enableCompileCache(path.join(ROOT, '.cache', 'compiled'));
const { answer } = (await import(String(workerData))) as { answer: Answer<unknown, unknown> };
let last = Promise.resolve();
parentPort?.on('message', (question) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answer(question));
    // What native code holds is freed between the turns of the event loop, not within one.
    await setImmediate();
  });
});
