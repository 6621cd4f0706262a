/** Where a thread begins: loads the module it was made for and answers with it. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './thread.ts';

const { answer } = (await import(String(workerData))) as { answer: Answer<unknown, unknown> };
let last = Promise.resolve();
parentPort?.on('message', (question) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answer(question));
    // What native code holds is freed between the turns of the event loop, not within one.
    await setImmediate();
  });
});
