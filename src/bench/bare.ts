/** The floor: the least Astro can build and a browser can show, with the same node_modules. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

const files = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'astro.config.mjs': "export default { cacheDir: './.cache' };\n",
  'src/pages/index.astro':
    '<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Bare</title></head><body><p>One line.</p></body></html>\n',
} as const;

/** Writes the project. @returns absolute path of its built site */
export function writeBare(folder: string): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return path.join(folder, 'dist');
}
