/** The server of the browser tests. */
import { BASE_PATH } from '#lib/env.ts';
import { serve } from '#lib/tools/serve.ts';
import { makePages, PAGES_DIR } from './pages.ts';

await makePages();
await serve(PAGES_DIR, BASE_PATH, Number(process.env['PORT']));
