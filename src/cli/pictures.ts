/** `npm run pictures`: builds the site and takes its present look as the one to compare with. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';
import { programOf, runScript } from '#lib/tools/packages.ts';

// A process of its own, because who builds keeps others from building until he ends, and the tests build as well.
process.exitCode = runScript(['src/cli/build.ts']);
if (process.exitCode === 0) {
  rmSync(path.join(ROOT, 'tests/pictures'), { recursive: true, force: true });
  const args = [programOf('@playwright/test'), 'test', '--config', 'tests/playwright.config.ts', 'pictures'];
  process.exitCode = runScript(args, { REFRESH_PICTURES: '1' });
}
