/** `npm run pictures`: builds the site and takes its present look as the one to compare with. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildSite } from '../lib/build.ts';
import { ROOT } from '../lib/env.ts';

process.exitCode = await buildSite();
if (process.exitCode === 0) {
  rmSync(path.join(ROOT, 'tests/pictures'), { recursive: true, force: true });
  const program = path.join(ROOT, 'node_modules/.bin/playwright');
  const args = ['test', '--config', 'tests/playwright.config.ts', 'pictures'];
  const env = { ...process.env, REFRESH_PICTURES: '1' };
  process.exitCode = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
}
