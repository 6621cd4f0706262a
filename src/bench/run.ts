/** One command, timed. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** What a command cost. */
export type Cost = Record<'seconds' | 'bytes', number>;

/** A Node program to run. */
export interface Program {
  /** File and arguments. */
  args: readonly [file: string, ...args: string[]];
  /** Options of Node. */
  options?: readonly string[];
  /** Folder to run in. */
  cwd: string;
  /** Environment beside this process's own. */
  env?: Record<string, string>;
}

const preload = path.join(import.meta.dirname, 'report-memory.mjs');

/** Runs a program to its end. @throws with what it printed when it fails */
export async function run({ args, options = [], cwd, env }: Program): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [...options, '--import', preload, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [out, error, memory] = [1, 2, 3].map((index) => collect(child.stdio[index] as NodeJS.ReadableStream | null));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${out?.()}${error?.()}`);
  return { seconds, bytes: Number(memory?.()) };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: string[] = [];
  stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return () => chunks.join('');
}
