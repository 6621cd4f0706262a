import { expect, test } from 'vitest';
import { Thread } from '#lib/threads/thread.ts';

const answering = (code: string) =>
  new Thread<number, number>(new URL(`data:text/javascript,${encodeURIComponent(`export const answer = ${code}`)}`));

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
