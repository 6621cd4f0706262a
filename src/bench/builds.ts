/** What a build costs, beside the least one, and how that grows with the content. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { QUEUE } from '#build/queue.ts';
import { CONTENT_DIR, ROOT } from '#lib/env.ts';
import { type Amounts, writeContent } from './content.ts';
import { type Cost, type Program, run } from './run.ts';
import { medians } from './stats.ts';

/** Costs of the three things an owner waits for. */
export interface BuildCosts {
  /** Without any cache. */
  cold: Cost;
  /** Again, with nothing changed. */
  warm: Cost;
  /** The content check alone; the bare page has none. */
  check?: Cost;
}

/** What the content costs at one amount. */
export interface Point {
  /** How much content there is. */
  amounts: Amounts;
  /** Medians of the builds with it. */
  costs: BuildCosts;
  /** Milliseconds for each item more than at the amount before, cold and warm. */
  perItem?: { cold: number; warm: number };
}

/** Where the builds happen. */
export interface Workshop {
  /** Temporary folder. */
  folder: string;
  /** The bare project in it. */
  bare: string;
  /** Says what is at work. */
  say(what: string): void;
}

/** The bare page's build. */
const bareBuild = (bare: string): Program => ({
  args: [path.join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
  cwd: bare,
  env: { NODE_ENV: 'production' },
});

const ours = (command: 'build' | 'check', content: string, out: string): Program => ({
  args: [path.join(ROOT, 'src', 'cli', `${command}.ts`)],
  // The ones every npm script runs with.
  options: process.execArgv,
  cwd: ROOT,
  env: { CONTENT_DIR: content, OUT_DIR: out },
});

function forget(...folders: string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Forgets everything earlier builds have kept; the queue of builds stays, as one may be at work. */
function forgetKept(): void {
  const cache = path.join(ROOT, '.cache');
  const kept = existsSync(cache) ? readdirSync(cache).filter((name) => name !== QUEUE) : [];
  forget(path.join(ROOT, '.astro'), ...kept.map((name) => path.join(cache, name)));
}

/** Our site and the bare page in turn. @returns medians of `runs` runs each */
export async function compareBuilds(
  { folder, bare, say }: Workshop,
  runs: number,
): Promise<{ site: BuildCosts; bare: BuildCosts }> {
  const out = path.join(folder, 'site');
  const made: Record<'bareCold' | 'bareWarm' | 'cold' | 'warm' | 'check', Cost[]> = {
    bareCold: [],
    bareWarm: [],
    cold: [],
    warm: [],
    check: [],
  };
  for (let round = 1; round <= runs; round += 1) {
    say(`builds, run ${round} of ${runs}`);
    forget(...['.cache', '.astro', 'dist'].map((name) => path.join(bare, name)));
    made.bareCold.push(await run(bareBuild(bare)));
    forgetKept();
    forget(out);
    made.cold.push(await run(ours('build', CONTENT_DIR, out)));
    made.bareWarm.push(await run(bareBuild(bare)));
    made.warm.push(await run(ours('build', CONTENT_DIR, out)));
    made.check.push(await run(ours('check', CONTENT_DIR, out)));
  }
  return {
    site: { cold: medians(made.cold), warm: medians(made.warm), check: medians(made.check) },
    bare: { cold: medians(made.bareCold), warm: medians(made.bareWarm) },
  };
}

/** Builds with every amount of one kind of content, smallest first. @returns medians of `runs` runs each */
export async function growBuilds(
  { folder, say }: Workshop,
  kind: keyof Amounts,
  counts: readonly number[],
  runs: number,
): Promise<Point[]> {
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'grown');
  const points: Point[] = [];
  for (const count of counts) {
    const amounts = { articles: 0, [kind]: count };
    writeContent(CONTENT_DIR, content, amounts);
    const rounds: BuildCosts[] = [];
    for (let round = 1; round <= runs; round += 1) {
      say(`${count} ${kind}, run ${round} of ${runs}`);
      forgetKept();
      forget(out);
      rounds.push({
        cold: await run(ours('build', content, out)),
        warm: await run(ours('build', content, out)),
        check: await run(ours('check', content, out)),
      });
    }
    const costs = middle(rounds);
    points.push({ amounts, costs, ...growth(points.at(-1), { amounts, costs }, kind) });
  }
  return points;
}

const middle = (rounds: readonly BuildCosts[]): BuildCosts => ({
  cold: medians(rounds.map(({ cold }) => cold)),
  warm: medians(rounds.map(({ warm }) => warm)),
  check: medians(rounds.flatMap(({ check }) => check ?? [])),
});

/** Milliseconds each further item took since the last point. */
export function growth(
  before: Point | undefined,
  { amounts, costs }: Omit<Point, 'perItem'>,
  kind: keyof Amounts,
): Pick<Point, 'perItem'> {
  const items = (amounts[kind] ?? 0) - (before?.amounts[kind] ?? 0);
  if (!before || items === 0) return {};
  const slope = (build: 'cold' | 'warm') => ((costs[build].seconds - before.costs[build].seconds) * 1000) / items;
  return { perItem: { cold: slope('cold'), warm: slope('warm') } };
}

/** Largest memory of any of these builds, in bytes. */
export const peak = (costs: readonly BuildCosts[]): number =>
  Math.max(0, ...costs.flatMap(({ cold, warm, check }) => [cold.bytes, warm.bytes, check?.bytes ?? 0]));
