/** `node src/cli/run.mjs schemas`: writes what editors know about the content; `--check` says what is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas, SCHEMAS_DIR } from '#check/json-schemas.ts';

const stale = Object.entries(jsonSchemas()).filter(([name, text]) => {
  const file = path.join(SCHEMAS_DIR, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`.vscode/schemas/${name} is stale: run node src/cli/run.mjs schemas`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(SCHEMAS_DIR, { recursive: true });
  for (const [name, text] of stale) writeFileSync(path.join(SCHEMAS_DIR, name), text);
}
