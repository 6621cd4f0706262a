import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyRepository, makeSite } from '../support/site.ts';

/** The dev server of a copy of the repository, as it keeps there what it has read for its next run. */
const copy = copyRepository();
const site = makeSite(copy);
const patents = path.join(site.content, 'patents.json');
const text = readFileSync(patents, 'utf8');
const port = await freePort();
let server: ChildProcess | undefined;

/** A port nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function start(): Promise<void> {
  server = spawn(process.execPath, [path.join(copy, 'src/cli/dev.ts')], {
    cwd: copy,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: '',
      // Astro serves no pages of content where it takes itself to be under test.
      VITEST: '',
      CONTENT_DIR: site.content,
      OUT_DIR: site.out,
      PORT: String(port),
    },
  });
  await expect.poll(rows, { timeout: 120_000 }).not.toBeUndefined();
}

async function stop(): Promise<void> {
  const ended = new Promise((resolve) => server?.once('close', resolve));
  if (server?.kill()) await ended;
}

/** How many patents the server shows; undefined before it answers. */
async function rows(): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://localhost:${port}/patents/`);
    if (!answer.ok) return undefined;
    return [...(await answer.text()).matchAll(/ id="patent-\d+"/g)].length;
  } catch {
    return undefined;
  }
}

afterAll(async () => {
  await stop();
  site.remove();
  rmSync(copy, { recursive: true, force: true });
});

test('a list that went between two runs is not shown', async () => {
  await start();
  expect(await rows()).toBe(21);
  await stop();
  rmSync(patents);
  await start();
  expect(await rows()).toBe(0);
});

test('a list that comes, changes and goes is shown as it is', async () => {
  writeFileSync(patents, text);
  await expect.poll(rows, { timeout: 60_000 }).toBe(21);
  const [last] = /,\s*\{[^{}]*\}(?=\s*\])/.exec(text) ?? [''];
  writeFileSync(patents, text.replace(last, ''));
  await expect.poll(rows, { timeout: 60_000 }).toBe(20);
  rmSync(patents);
  await expect.poll(rows, { timeout: 60_000 }).toBe(0);
});
