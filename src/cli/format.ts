/** `npm run format`: formats the source; the content is the owner's. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

const { status } = spawnSync(
  path.join(ROOT, 'node_modules', '.bin', 'prettier'),
  ['--write', '--log-level', 'warn', '.'],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
