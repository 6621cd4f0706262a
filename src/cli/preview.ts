/** `npm run preview`: serves the built site as a static host would. */
import { BASE_PATH, OUT_DIR } from '#lib/env.ts';
import { serve } from '#lib/tools/serve.ts';

const port = Number(process.env['PORT'] ?? 4322);
await serve(OUT_DIR, BASE_PATH, port);
console.log(`Serving the built site at http://localhost:${port}${BASE_PATH}`);
