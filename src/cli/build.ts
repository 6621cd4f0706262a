/** `npm run build`: checks the content, builds aside and swaps the finished site in. */
import { buildSite } from '../lib/build.ts';

process.exitCode = await buildSite();
