/** `npm start`: serves the site with live reload. */
import { dev } from 'astro';
import { ROOT } from '#lib/env.ts';

await dev({
  root: ROOT,
  server: { open: false, host: process.env['HOST'] ?? 'localhost', port: Number(process.env['PORT'] ?? 4321) },
});
