/**
 * `npm run bench`: measures pages and builds beside the least Astro can do, and prints one report.
 *
 * `--pages`, `--build`, `--growth`: only these parts. `--quick`: fewer runs, no Lighthouse. `--no-lighthouse`: without it.
 * `--runs N`: loads of each page. `--json`: for machines. `--against DIR…`: other built sites beside this one, each
 * a folder, or `folder=/base/` when it was built for a path.
 */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeBare } from '#bench/bare.ts';
import { compareBuilds, growBuilds } from '#bench/builds.ts';
import { measurePages } from '#bench/pages.ts';
import { formatReport, type Results } from '#bench/report.ts';
import { run } from '#bench/run.ts';
import { parseSite, serveSite, withTwins } from '#bench/sites.ts';
import { BASE_PATH, OUT_DIR, ROOT } from '#lib/env.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'boolean', default: false },
    build: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    'no-lighthouse': { type: 'boolean', default: false },
    runs: { type: 'string' },
    json: { type: 'boolean', default: false },
    against: { type: 'string', multiple: true, default: [] },
  },
});
const all = !values.pages && !values.build && !values.growth;
const runs = Number(values.runs ?? (values.quick ? 1 : 5));
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: give a whole number from 1`);
// Read before anything is measured, as that takes long.
const others = [...values.against, ...positionals].map(parseSite);
/** Builds of each kind. */
const rounds = values.quick ? 1 : 3;
const say = (what: string) => console.error(`· ${what}`);

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bench-')));
const bare = path.join(folder, 'bare');
const workshop = { folder, bare, say };
const results: Results = {
  about: `${new Date().toISOString().slice(0, 10)}, ${type()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
};

async function measureAllPages() {
  const bareOut = writeBareSite();
  await run({ args: [path.join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], cwd: bare });
  if (!existsSync(OUT_DIR)) await run({ args: [path.join(ROOT, 'src/cli/build.ts')], cwd: ROOT });
  const served = [
    await serveSite({ name: 'bare', folder: bareOut, base: '/' }),
    await serveSite({ name: 'site', folder: OUT_DIR, base: BASE_PATH }),
  ];
  for (const [index, other] of others.entries())
    served.push(await serveSite(await withTwins(other, path.join(folder, `other-${index}`)), ['index.html']));
  const lighthouse = values.quick || values['no-lighthouse'] ? 0 : 3;
  try {
    return await measurePages(
      served.flatMap(({ targets }) => targets),
      { runs, lighthouse, say },
    );
  } finally {
    for (const { stop } of served) stop();
  }
}

const writeBareSite = () => (existsSync(bare) ? path.join(bare, 'dist') : writeBare(bare));

try {
  if (all || values.build) {
    writeBareSite();
    results.builds = await compareBuilds(workshop, rounds);
  }
  if (all || values.growth) {
    const counts = values.quick
      ? { patents: [21, 1000], articles: [0, 100] }
      : // The amounts between show whether the time of each item stays the same.
        { patents: [21, 100, 1000, 5000, 10_000], articles: [0, 100, 500, 1000] };
    results.growth = {
      patents: await growBuilds(workshop, 'patents', counts.patents, rounds),
      articles: await growBuilds(workshop, 'articles', counts.articles, rounds),
    };
  }
  if (all || values.pages) results.pages = await measureAllPages();
  process.stdout.write(values.json ? `${JSON.stringify(results, undefined, 2)}\n` : formatReport(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
