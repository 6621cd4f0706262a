/** Builds of the site from a content folder of their own, for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CACHE_DIR, CONTENT_DIR, ROOT } from '#lib/env.ts';

/** A copy of the content and an output folder beside it. */
export interface Site {
  /** Folder of both, removed by {@link Site.remove}. */
  folder: string;
  /** Copy of `content/`. */
  content: string;
  /** Where the site is built. */
  out: string;
  /** Starts a build. */
  start(env?: Record<string, string>): ChildProcess;
  /** Runs a build to its end; that it waited for another one is left out of its output. */
  build(env?: Record<string, string>): Promise<Result>;
  /** Text of a built file. */
  read(file: string): string;
  /** Removes everything. */
  remove(): void;
}

/** How a process ended. */
export interface Result {
  /** Exit code; null when it was killed. */
  code: number | null;
  /** Everything it printed. */
  output: string;
}

/**
 * A site of its own in the temporary folder.
 * @param root repository to build with
 */
export function makeSite(root = ROOT): Site {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'site-')));
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'dist');
  cpSync(CONTENT_DIR, content, { recursive: true });
  const start = (env: Record<string, string> = {}) =>
    spawn(process.execPath, [path.join(root, 'src', 'cli', 'build.ts')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: '',
        CONTENT_DIR: content,
        OUT_DIR: out,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
    });
  return {
    folder,
    content,
    out,
    start,
    build: async (env) => {
      const { code, output } = await finish(start(env));
      return { code, output: output.replace('Another build is at work: waiting for its end.\n', '') };
    },
    read: (file) => readFileSync(path.join(out, file), 'utf8'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(cacheOf(content, out), { recursive: true, force: true });
    },
  };
}

/**
 * A copy of this repository in the temporary folder, with its dependencies linked.
 * @returns absolute path of the copy
 */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'copy-')));
  for (const name of readdirSync(ROOT)) {
    if (!/^(node_modules|dist.*|\.git|\.cache|\.astro|test-results)$/.test(name))
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  }
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')))
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(copy, 'node_modules', name));
  return copy;
}

/** Waits for a process and collects what it prints. */
export function finish(child: ChildProcess): Promise<Result> {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}

/** Every file of a folder with the hash of its bytes; undefined when there is no folder. */
export function fingerprint(folder: string): Record<string, string> | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** Cache folder a build of `content` into `out` uses. */
function cacheOf(content: string, out: string): string {
  const key = `${path.relative(ROOT, content)}\0${path.relative(ROOT, out)}`;
  return path.join(path.dirname(CACHE_DIR), createHash('sha256').update(key).digest('hex').slice(0, 12));
}
