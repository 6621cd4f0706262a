/** `npm run pictures`: builds the site and takes its present look as the one to compare with. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

const run = (program: string, args: string[], env = {}) =>
  spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

// A process of its own, because who builds keeps others from building until he ends, and the tests build as well.
process.exitCode = run(process.execPath, ['src/cli/build.ts']);
if (process.exitCode === 0) {
  rmSync(path.join(ROOT, 'tests/pictures'), { recursive: true, force: true });
  const args = ['test', '--config', 'tests/playwright.config.ts', 'pictures'];
  process.exitCode = run(path.join(ROOT, 'node_modules/.bin/playwright'), args, { REFRESH_PICTURES: '1' });
}
