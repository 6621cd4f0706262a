/** Builds the site beside the published one and swaps it in when everything has succeeded. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/index.ts';
import { formatProblems } from '../check/report.ts';
import { CACHE_DIR, CONTENT_DIR, OUT_DIR, ROOT } from './env.ts';
import { finish } from './output/finish.ts';

/**
 * One production build.
 * @returns the exit code: 0 when the new site is in place, 1 when the old one was left as it was
 */
export async function buildSite(): Promise<number> {
  if (!(await contentIsGood())) return 1;
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  const next = `${OUT_DIR}.next`;
  const old = `${OUT_DIR}.old`;
  recover(old);
  rmSync(next, { recursive: true, force: true });
  // A warm content cache would publish yesterday's data over today's mistake.
  rmSync(path.join(CACHE_DIR, 'data-store.json'), { force: true });
  try {
    await build({ root: ROOT, mode: 'production', outDir: next });
    finish(next);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(OUT_DIR)) renameSync(OUT_DIR, old);
    renameSync(next, OUT_DIR);
    rmSync(old, { recursive: true, force: true });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error(
      `The build failed. ${existsSync(OUT_DIR) ? `${path.relative(ROOT, OUT_DIR)} is as it was.` : 'Nothing was published.'}`,
    );
    rmSync(next, { recursive: true, force: true });
    return 1;
  }
}

/** Checks the content and says what is wrong; notices are left to `npm run check`. */
async function contentIsGood(): Promise<boolean> {
  const errors = (await checkContent(CONTENT_DIR)).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return true;
  console.error(formatProblems(errors, { colour: process.stderr.isTTY }));
  console.error(
    `Nothing was built. ${existsSync(OUT_DIR) ? `${path.relative(ROOT, OUT_DIR)} is as it was.` : ''}`.trim(),
  );
  return false;
}

/** Puts the old site back when a build was killed between the two renames. */
function recover(old: string): void {
  if (!existsSync(old)) return;
  if (existsSync(OUT_DIR)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, OUT_DIR);
}
