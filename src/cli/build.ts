/** `npm run build`: checks the content, builds aside and swaps the finished site in. */
import { buildSite } from '#build/build.ts';

// A build that failed while rendering keeps the process alive: leave for good.
process.exit(await buildSite());
