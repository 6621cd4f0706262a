import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'queue-'));
afterAll(() => rmSync(folder, { recursive: true }));

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A process that takes its turn in a queue, says so, and then stays. */
function take(name: string): { said: () => string; kill: () => Promise<void> } {
  const module = pathToFileURL(path.join(ROOT, 'src', 'build', 'queue.ts')).href;
  const script = `
    const { takeTurn } = await import(${JSON.stringify(module)});
    await takeTurn(${JSON.stringify(path.join(folder, name))}, () => process.stdout.write('waits '));
    process.stdout.write('works');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  return { said: () => said, kill: () => end(child) };
}

/** Holds when all that processes have said is this. */
const expectSaid = (processes: ReturnType<typeof take>[]) =>
  expect.poll(() => processes.map(({ said }) => said()), { timeout: 20_000 });

test('lets one process work at a time, and the next one when that is killed', async () => {
  const first = take('one');
  await expectSaid([first]).toEqual(['works']);
  const second = take('one');
  await expectSaid([second]).toEqual(['waits ']);
  const other = take('another');
  await expectSaid([other]).toEqual(['works']);
  await first.kill();
  await expectSaid([second]).toEqual(['waits works']);
});

test('lets one of several that wait work when the one before them is killed', async () => {
  const first = take('several');
  await expectSaid([first]).toEqual(['works']);
  const queue = Array.from({ length: 6 }, () => take('several'));
  await expectSaid(queue).toEqual(queue.map(() => 'waits '));
  await first.kill();
  while (queue.length > 0) {
    await expectSaid(queue).toContain('waits works');
    // Time for another one to begin that must not.
    await setTimeout(300);
    const working = queue.filter(({ said }) => said() === 'waits works');
    expect(working).toHaveLength(1);
    for (const one of working) {
      queue.splice(queue.indexOf(one), 1);
      await one.kill();
    }
  }
});
