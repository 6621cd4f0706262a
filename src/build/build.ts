/**
 * Builds the site beside the published one and swaps it in when everything has succeeded.
 *
 * The swap is two renames, one directly after the other: `dist` → `dist.old`, `dist.next` → `dist`. Each is atomic, so
 * whatever is called `dist` is one whole site. Killed between the two (microseconds; Node cannot exchange two folders in
 * one step), there is no `dist` until the next build, which first puts `dist.old` back.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KEPT_TWINS } from '#build/output/compress.ts';
import { stopFinishing } from '#build/output/finishing.ts';
import type { Problem } from '#check/index.ts';
import { formatProblems } from '#check/report.ts';
import { ContentError } from '#lib/content/error.ts';
import { CACHE_DIR, OUT_DIR, ROOT } from '#lib/env.ts';
import { forgetAllBefore, forgetBefore } from '#lib/keep.ts';
import { Studio } from '#lib/share/studio.ts';
import { startAhead } from './ahead.ts';
import { QUEUE, takeTurn } from './queue.ts';

/**
 * How long a build keeps what it had no use for, in milliseconds: builds of other content share the cache, and may come
 * seldom. Compressed files go at once.
 */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * One production build.
 * @returns the exit code: 0 when the new site is in place, 1 when the old one was left as it was; nothing is left
 * of the new one when the process has exited
 */
export async function buildSite(): Promise<number> {
  process.env['NODE_ENV'] = 'production';
  const next = `${OUT_DIR}.next`;
  const old = `${OUT_DIR}.old`;
  await takeTurn(path.join(ROOT, '.cache', QUEUE), () =>
    console.error('Another build is at work: waiting for its end.'),
  );
  try {
    assertApart(OUT_DIR);
    for (const folder of [OUT_DIR, old]) assertReplaceable(folder);
    mkdirSync(path.dirname(OUT_DIR), { recursive: true });
    rmSync(next, { recursive: true, force: true });
    if (existsSync(OUT_DIR)) discard(old, next);
    else if (existsSync(old)) renameSync(old, OUT_DIR);
    // A warm content cache would publish yesterday's data over today's mistake.
    rmSync(path.join(CACHE_DIR, 'data-store.json'), { force: true });
    const { check, pictures, thread } = startAhead();
    const studio = new Studio(thread);
    await Promise.all([assertGood(check), pictures.then((orders) => studio.foresee(orders)), render(next)]);
    const { finish } = await import('#build/output/finish.ts');
    await finish(next, studio.deliver(next));
    swap(next, OUT_DIR, old);
  } catch (error) {
    console.error(explain(error));
    const name = path.relative(process.cwd(), OUT_DIR);
    console.error(`Nothing was published.${existsSync(OUT_DIR) ? ` ${name} is as it was.` : ''}`);
    await stopFinishing();
    clearAway(next);
    return 1;
  }
  // The site is in place, whatever happens to what is left of others.
  try {
    discard(old, next);
    // Every edit makes other pages: what this build had no use for would pile up.
    forgetBefore(KEPT_TWINS, performance.timeOrigin);
    forgetAllBefore(Date.now() - KEPT_FOR);
  } catch (error) {
    console.error(`The site is published; not all of the old could be cleared away: ${error}`);
  }
  return 0;
}

/**
 * Astro compares the two paths as texts, and then looks for its own files in the wrong place.
 * @throws when a folder lies beside the project under a name that only begins with the project's
 */
function assertApart(folder: string): void {
  if (!folder.startsWith(ROOT) || folder.startsWith(path.join(ROOT, path.sep))) return;
  throw new ContentError(
    `OUT_DIR — the name of ${folder} begins with that of the project, and Astro would take it for a folder in there: give it another name`,
  );
}

/**
 * A mistyped `OUT_DIR` must not cost a folder of something else.
 * @throws when a folder that a build would remove is no site that was built here
 */
function assertReplaceable(folder: string): void {
  if (!existsSync(folder) || existsSync(path.join(folder, '_headers')) || readdirSync(folder).length === 0) return;
  throw new ContentError(
    `OUT_DIR — ${folder} is no site that was built here, and a build would remove it: name another folder, or empty this one`,
  );
}

/** Lets Astro write the site; its integrations wait for the content check, and later for the fonts. */
async function render(folder: string): Promise<void> {
  // Rolldown keeps what it has freed, a fifth of the memory of a large build, unless its allocator is told not to.
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  const { build } = await import('astro');
  await build({ root: ROOT, mode: 'production', outDir: folder });
}

/** What the owner has to know: a mistake in the content speaks for itself, any other error needs its trace. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'ContentError' ? error.message : (error.stack ?? error.message);
}

/** @throws with every mistake in the content; notices are left to `npm run check` */
async function assertGood(check: Promise<Problem[]>): Promise<void> {
  const errors = (await check).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(formatProblems(errors, { colour: process.stderr.isTTY }));
}

/**
 * Removes an old site, if there is one, from the place of the next, which every build clears: killed meanwhile, this
 * leaves half a site where nobody takes it for a whole one, nor for something else.
 */
function discard(old: string, next: string): void {
  if (!existsSync(old)) return;
  renameSync(old, next);
  rmSync(next, { recursive: true, force: true });
}

/**
 * Removes a folder into which Astro goes on writing the pages it had begun: until the process exits a file stands in its
 * place, so that what would make the folder anew fails.
 */
function clearAway(folder: string): void {
  for (let there = true; there;) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    try {
      writeFileSync(folder, '', { flag: 'wx' });
      there = false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  process.once('exit', () => {
    // What is under way must have failed before the place is free; a tenth of a second is long for one write.
    if (isWriting()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    rmSync(folder, { force: true });
  });
}

/** Whether Node is at work on a file. */
const isWriting = (): boolean => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));

function swap(next: string, current: string, old: string): void {
  const replaces = existsSync(current);
  if (replaces) renameSync(current, old);
  try {
    renameSync(next, current);
  } catch (error) {
    if (replaces) renameSync(old, current);
    throw error;
  }
}
