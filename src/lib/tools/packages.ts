/** Programs that npm packages bring, run by this Node: Windows cannot start what lies in `node_modules/.bin` by itself. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

/** Absolute path of the first program a package brings, a script for Node. @throws when the package has none */
export function programOf(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const [file] = typeof bin === 'string' ? [bin] : Object.values(bin ?? {});
  if (file === undefined) throw new Error(`${name} brings no program`);
  return path.join(folder, file);
}

/**
 * Runs a script in this terminal to its end.
 * @param args script and its arguments; a relative path starts at the repository
 * @param env what is added to the environment
 * @returns exit code; 1 when it was killed or could not be started, which is said
 */
export function runScript(args: readonly string[], env: Record<string, string> = {}): number {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  const { status, error } = spawnSync(process.execPath, args, options);
  if (error) console.error(`${args[0]} could not be started: ${error.message}`);
  return status ?? 1;
}
