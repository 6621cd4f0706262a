import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Thread } from '#lib/threads/thread.ts';

const answering = <In = number>(code: string) =>
  new Thread<In, number>(new URL(`data:text/javascript,${encodeURIComponent(`export const answer = ${code}`)}`));

test('answers in the order it is asked', async () => {
  const thread = answering('(n) => new Promise((done) => setTimeout(done, n === 1 ? 50 : 0, n * 2))');
  expect(await Promise.all([thread.ask(1), thread.ask(2), thread.ask(3)])).toEqual([2, 4, 6]);
  await thread.end();
});

test('throws what its module throws, whatever is still to be answered', async () => {
  const thread = answering('async (n) => { throw new Error("not " + n) }');
  const asked = await Promise.allSettled([thread.ask(1), thread.ask(2)]);
  expect(asked.map((one) => one.status === 'rejected' && String(one.reason))).toEqual(['Error: not 1', 'Error: not 1']);
});

test('says so when its module cannot be loaded', async () => {
  await expect(new Thread(new URL('data:text/javascript,(')).ask(1)).rejects.toThrow('Unexpected');
});

test('throws what its module has thrown when it is asked again', async () => {
  const thread = answering('async (n) => { throw new Error("not " + n) }');
  await expect(thread.ask(1)).rejects.toThrow('not 1');
  await expect(thread.ask(2)).rejects.toThrow('not 1');
});

test('throws what its module has thrown while there was nothing to answer', async () => {
  // Throws when it is told to: an answer and an error come from a thread by two ways, of which either may be the faster.
  const thread = answering<Int32Array | undefined>(`async (signal) => {
    if (!signal) return new Promise(() => {});
    Atomics.waitAsync(signal, 0, 0).value.then(() => { throw new Error("too late") });
    return 1;
  }`);
  const signal = new Int32Array(new SharedArrayBuffer(4));
  expect(await thread.ask(signal)).toBe(1);
  Atomics.notify(signal, 0);
  await setTimeout(200);
  await expect(thread.ask(undefined)).rejects.toThrow('too late');
});

test('says so when it has ended, whatever is still to be answered', async () => {
  const leaving = answering('async () => process.exit()');
  await expect(leaving.ask(1)).rejects.toThrow('The thread has ended.');
  const ended = answering('() => new Promise(() => {})');
  const asked = expect(ended.ask(1)).rejects.toThrow('The thread has ended.');
  await ended.end();
  await asked;
  await expect(ended.ask(2)).rejects.toThrow('The thread has ended.');
});
