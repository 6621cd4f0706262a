/** `npm run build`: checks the content, builds aside and swaps the finished site in. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { ROOT } from '../lib/env.ts';

// Most of a small build's start is compiling the same packages again.
enableCompileCache(path.join(ROOT, '.cache', 'compiled'));
const { buildSite } = await import('../lib/build.ts');
// A build that failed while rendering keeps the process alive: leave for good.
process.exit(await buildSite());
