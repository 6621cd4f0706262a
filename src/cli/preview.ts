/** `npm run preview`: serves the built site as a static host would; after another build, that one. */
import { BASE_PATH, OUT_DIR } from '#lib/env.ts';
import { requireSite } from '#lib/tools/built-site.ts';
import { serve } from '#lib/tools/serve.ts';

requireSite();
const port = Number(process.env['PORT'] ?? 4322);
try {
  await serve(OUT_DIR, BASE_PATH, port, { changing: true });
  console.log(`Serving the built site at http://localhost:${port}${BASE_PATH}`);
} catch (error) {
  console.error(`Port ${port} cannot be used (${(error as NodeJS.ErrnoException).code}): set PORT to another`);
  process.exitCode = 1;
}
