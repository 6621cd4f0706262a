import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from '#lib/in-turn.ts';

/** Work that ends when it is told to. */
function slow() {
  const begun: PromiseWithResolvers<void>[] = [];
  const failures: unknown[] = [];
  const ask = inTurn(
    () => {
      const turn = Promise.withResolvers<void>();
      begun.push(turn);
      return turn.promise;
    },
    (error) => failures.push(error),
  );
  return { begun, failures, ask };
}

test('does the work once at a time, and once more for all that was asked meanwhile', async () => {
  const { begun, ask } = slow();
  const done = ask();
  void ask();
  void ask();
  await setImmediate();
  expect(begun).toHaveLength(1);
  begun[0]?.resolve();
  await setImmediate();
  expect(begun).toHaveLength(2);
  begun[1]?.resolve();
  await done;
  expect(begun).toHaveLength(2);
});

test('work that fails is told of, and can be asked for again', async () => {
  const { begun, failures, ask } = slow();
  const first = ask();
  begun[0]?.reject('broken');
  await first;
  expect(failures).toEqual(['broken']);
  const second = ask();
  begun[1]?.resolve();
  await second;
  expect([begun.length, failures.length]).toEqual([2, 1]);
});
