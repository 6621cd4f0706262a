/** The built site, for programs that need one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { OUT_DIR } from '#lib/env.ts';

/** Ends the program with a word about what to do when no site has been built. */
export function requireSite(): void {
  if (existsSync(path.join(OUT_DIR, 'index.html'))) return;
  console.error(`There is no site in ${path.relative(process.cwd(), OUT_DIR)} yet: npm run build`);
  process.exit(1);
}
