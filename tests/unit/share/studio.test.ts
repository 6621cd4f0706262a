import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ShareOrder } from '#lib/share/share.ts';
import { Studio } from '#lib/share/studio.ts';
import type { Drawing } from '#lib/share/thread.ts';
import { Thread } from '#lib/threads/thread.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'studio-'));
const list = path.join(folder, 'drawn.txt');
appendFileSync(list, '');
const drawn = () => readFileSync(list, 'utf8').split('\n').slice(0, -1);
afterAll(() => {
  for (const file of [...drawn(), folder]) rmSync(file, { recursive: true });
});

/** Writes nothing into the file of a picture, and notes it. */
const drawing = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  import { dirname } from 'node:path';
  export const answer = async ({ file }) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    appendFileSync(${JSON.stringify(list)}, file + '\\n');
  };`;

async function draw(order: ShareOrder): Promise<void> {
  const module = new URL(`data:text/javascript,${encodeURIComponent(drawing)}`);
  const studio = new Studio(new Thread<Drawing, undefined>(module));
  await studio.foresee([order]);
  await studio.deliver(folder);
}

test('draws a picture once, and counts it as asked for when it is wanted again', async () => {
  const order = { file: 'share/test.png', title: `Test ${process.pid}`, name: 'Test', stack: '<svg/>' };
  await draw(order);
  const [file = ''] = drawn();
  utimesSync(file, new Date(2010, 0, 1), new Date(2010, 0, 1));
  await draw(order);
  expect(drawn()).toEqual([file]);
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
});
