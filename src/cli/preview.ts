/** `npm run preview`: serves the built site as a static host would; after another build, that one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BASE_PATH, OUT_DIR } from '#lib/env.ts';
import { serve } from '#lib/tools/serve.ts';

if (!existsSync(path.join(OUT_DIR, 'index.html'))) {
  console.error(`There is no site in ${path.relative(process.cwd(), OUT_DIR)} yet: npm run build`);
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4322);
await serve(OUT_DIR, BASE_PATH, port, { changing: true });
console.log(`Serving the built site at http://localhost:${port}${BASE_PATH}`);
