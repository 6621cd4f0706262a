import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that takes its turn in a queue, says so, and then stays. */
function take(name: string): { says: () => Promise<string>; kill: () => void } {
  const module = pathToFileURL(path.join(ROOT, 'src', 'build', 'queue.ts')).href;
  const script = `
    const { takeTurn } = await import(${JSON.stringify(module)});
    await takeTurn(${JSON.stringify(name)}, () => process.stdout.write('waits'));
    process.stdout.write('works');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return {
    says: async () => String((await once(child.stdout, 'data'))[0]),
    kill: () => child.kill('SIGKILL'),
  };
}

test('lets one process work at a time, and the next one when that is killed', async () => {
  const name = `queue test ${process.pid}`;
  const first = take(name);
  expect(await first.says()).toBe('works');
  const second = take(name);
  expect(await second.says()).toBe('waits');
  const other = take(`another ${name}`);
  expect(await other.says()).toBe('works');
  first.kill();
  expect(await second.says()).toBe('works');
});
