/**
 * `npm test`: sets up what is missing, then runs every check and prints one summary.
 * `npm test -- unit browser` runs just these stages.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { CONTENT_DIR, OUT_DIR, ROOT } from '#lib/env.ts';
import { findHeadlessChromium } from '#lib/tools/chromium.ts';
import { programOf } from '#lib/tools/packages.ts';
import { setUpTools } from '#lib/tools/setup.ts';

/** One command of the run. */
interface Stage {
  /** Name it is chosen and reported by. */
  name: string;
  /** Script for Node and its arguments; a relative path starts at the repository. */
  command: readonly [script: string, ...args: string[]];
  /** Stage of another lane it needs. */
  after?: string;
}

const vitest = (config: string) => [programOf('vitest'), 'run', '--config', `tests/${config}`] as const;

/** Content the tests know word for word. */
const known = path.join(ROOT, 'tests', 'fixtures', 'content');

/** Every file of a folder with its bytes. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), readFileSync(file, 'base64')].join(' '))
    .sort()
    .join('\n');

/**
 * Where the owner has changed his content, the content is checked and built, and the tests of the code run on the content
 * they know: no sentence of his can break a test.
 */
const changed = filesOf(CONTENT_DIR) !== filesOf(known);
const knownSite = { CONTENT_DIR: known, OUT_DIR: `${OUT_DIR}.tested` };

/** Stages over the owner's content, whatever it is. */
const published = new Set(['build', 'html']);

/** The build of the content the tests know, and the stages that look at what it makes. */
const FOR_TESTS = 'build for the tests';
const onBuilt = ['site', 'browser', 'engines'];

/** The pages of the owner's site, as a pattern. */
const builtPages = `${OUT_DIR.replaceAll(path.sep, '/')}/**/*.html`;

// Lanes run side by side: what reads the source and builds it, what looks at the built site, and what mostly waits for
// a browser. Builds take turns; into `.astro` the check of the types writes what they do.
const lanes: readonly (readonly Stage[])[] = [
  [
    { name: 'format', command: [programOf('prettier'), '--check', '--log-level', 'warn', '.'] },
    {
      name: 'lint',
      command: [programOf('@biomejs/biome'), 'lint', '--config-path=.biome.json', '--error-on-warnings'],
    },
    { name: 'unused', command: [programOf('knip'), '--config', '.knip.json'] },
    // And what only tests use.
    { name: 'unused', command: [programOf('knip'), '--config', '.knip.json', '--production'] },
    { name: 'types', command: [programOf('astro'), 'check'] },
    { name: 'builds', command: vitest('vitest.build.config.ts') },
  ],
  [
    { name: 'build', command: ['src/cli/build.ts'] },
    { name: 'html', command: [programOf('html-validate'), '--config', '.htmlvalidate.json', builtPages] },
    ...(changed ? [{ name: FOR_TESTS, command: ['src/cli/build.ts'] } as const] : []),
    { name: 'site', command: vitest('vitest.site.config.ts') },
    { name: 'browser', command: [programOf('@playwright/test'), 'test', '--config', 'tests/playwright.config.ts'] },
  ],
  [
    { name: 'unit', command: vitest('vitest.config.ts') },
    { name: 'engines', command: vitest('vitest.engines.config.ts'), after: 'site' },
  ],
];

/** What a stage came to. */
interface Result {
  name: string;
  passed: number;
  failed: number;
  /** Reasons of what could not be run. */
  notRun: string[];
}

async function run({ name, command }: Stage): Promise<Result> {
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: {
      ...process.env,
      TEST_PORT: String(port),
      ...(changed && !published.has(name) && knownSite),
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CI: process.env['CI'] ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('error', ({ message }) => (output += `${command[0]} could not be started: ${message}`));
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  const result = {
    name,
    ...count(output, code),
    // Playwright's workers each say it.
    notRun: [...new Set([...output.matchAll(/^not run: (.+)$/gm)].map(([, why]) => `${name}: ${why}`))],
  };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return result;
}

/** Tests that ran, as the runners print them; a command without tests counts as one. */
function count(output: string, code: number): { passed: number; failed: number } {
  const sum = (pattern: RegExp) => [...output.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);
  const passed = sum(/^ *Tests .*?(\d+) passed/gm) + sum(/^ *(\d+) passed \(/gm);
  const failed = sum(/^ *Tests .*?(\d+) failed/gm) + sum(/^ *(\d+) failed$/gm);
  if (code !== 0) return { passed, failed: Math.max(1, failed) };
  return { passed: Math.max(1, passed), failed };
}

/** A port nothing listens on, for the site the browser tests open. */
const port = await new Promise<number>((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(0, () => {
    const address = server.address();
    server.close(() => resolve(address && typeof address === 'object' ? address.port : 4331));
  });
});
const wanted = process.argv.slice(2);
const names = [...new Set(lanes.flat().map(({ name }) => name))].filter((name) => name !== FOR_TESTS);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}: ${names.join(', ')}`);
  process.exit(1);
}
const isWanted = (name: string): boolean =>
  wanted.length === 0 || wanted.includes(name) || (name === FOR_TESTS && onBuilt.some((one) => wanted.includes(one)));
if (changed)
  console.log('The content is not the one the tests know: it is checked and built, the tests run on theirs.');
const notices = setUpTools(() => findHeadlessChromium() !== undefined);
/** Whether each stage's lane came past it; false when a build before it failed. */
const passed = new Map(lanes.flat().map(({ name }) => [name, Promise.withResolvers<boolean>()]));
const results = await Promise.all(
  lanes.map(async (lane) => {
    const done: Result[] = [];
    let stands = true;
    for (const { after, ...stage } of lane) {
      // Nothing after the build means anything without it.
      stands &&= after === undefined || ((await passed.get(after)?.promise) ?? true);
      if (stands && isWanted(stage.name)) {
        const result = await run(stage);
        done.push(result);
        stands = !/^build\b/.test(stage.name) || result.failed === 0;
      }
      passed.get(stage.name)?.resolve(stands);
    }
    return done;
  }),
);
const all = results.flat();
for (const reason of [...notices, ...all.flatMap(({ notRun }) => notRun)]) console.log(`not run: ${reason}`);
const total = (key: 'passed' | 'failed') => all.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 || all.length === 0 ? 1 : 0;
