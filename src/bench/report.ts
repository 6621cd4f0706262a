/** The result as tables, in ratios where there is something to compare with. */
import { type BuildCosts, peak, type Point } from './builds.ts';
import type { PageResult } from './pages.ts';
import { formatKilobytes, formatRatio } from './stats.ts';
import { type Cell, formatTable } from './table.ts';

/** Everything a run of the benchmark has found. */
export interface Results {
  /** Day and machine. */
  about: string;
  /** Pages; the first is the bare one. */
  pages?: PageResult[];
  /** Builds of our site and of the bare page. */
  builds?: { site: BuildCosts; bare: BuildCosts };
  /** How builds grow, by kind of content. */
  growth?: Record<string, Point[]>;
}

/** The whole report as Markdown. */
export function formatReport({ about, pages, builds, growth }: Results): string {
  const parts = [about];
  if (pages) parts.push(pageTable(pages), faults(pages), controlTable(pages));
  if (builds) parts.push(buildTable(builds));
  if (growth) parts.push(...Object.entries(growth).map(([kind, points]) => growthTable(kind, points)));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const kB = (bytes: number): Cell => (bytes === 0 ? 0 : formatKilobytes(bytes));

function pageTable(pages: PageResult[]): string {
  const floor = pages[0]?.load.fcp;
  const head =
    'page,requests,kB,HTML,CSS,JS,fonts,images,other,first paint B,FCP ms,× bare,LCP ms,CLS,TBT ms,slowest control ms,Lighthouse';
  return formatTable(
    head.split(','),
    pages.map(({ name, firstPaint, load, controls, verdict }) => [
      name,
      load.requests,
      kB(load.bytes),
      kB(load.document),
      kB(load.style),
      kB(load.script),
      kB(load.font),
      kB(load.image),
      kB(load.other),
      Math.round(firstPaint),
      Math.round(load.fcp),
      formatRatio(load.fcp, floor),
      Math.round(load.lcp),
      load.cls === 0 ? 0 : load.cls.toFixed(3),
      Math.round(load.tbt),
      controls[0] ? `${controls[0].milliseconds} ${controls[0].control}` : '–',
      verdict ? Object.values(verdict.scores).join('/') : '–',
    ]),
  );
}

/** What keeps pages from full marks. */
const faults = (pages: PageResult[]): string =>
  pages
    .slice(1)
    .filter(({ verdict }) => verdict && verdict.faults.length > 0)
    .map(({ name, verdict }) => `- ${name}: ${verdict?.faults.join(', ')}`)
    .join('\n');

/** Every control, from input to next frame and to the last one. */
const controlTable = (pages: PageResult[]): string =>
  formatTable(
    ['page', 'control', 'input to next frame, ms', 'to the last paint, ms'],
    pages.flatMap(({ name, controls }) =>
      controls.map(({ control, milliseconds, settled }) => [name, control, milliseconds, settled]),
    ),
  );

const MB = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function buildTable({ site, bare }: { site: BuildCosts; bare: BuildCosts }): string {
  const row = (name: string, ours: BuildCosts['cold'], floor: BuildCosts['cold'] | undefined): Cell[] => [
    name,
    ours.seconds.toFixed(1),
    formatRatio(ours.seconds, floor?.seconds),
    MB(ours.bytes),
  ];
  return formatTable(
    ['build', 'seconds', '× bare', 'peak memory'],
    [
      row('bare page, cold', bare.cold, bare.cold),
      row('bare page, warm', bare.warm, bare.warm),
      row('this site, cold', site.cold, bare.cold),
      row('this site, warm', site.warm, bare.warm),
      ...(site.check ? [row('content check', site.check, undefined)] : []),
    ],
  );
}

function growthTable(kind: string, points: Point[]): string {
  const perItem = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
  return formatTable(
    [kind, 'cold s', 'ms each', 'warm s', 'ms each', 'check s', 'peak memory'],
    points.map(({ amounts, costs, perItem: each }) => [
      String(amounts[kind as keyof typeof amounts] ?? ''),
      costs.cold.seconds.toFixed(1),
      perItem(each?.cold),
      costs.warm.seconds.toFixed(1),
      perItem(each?.warm),
      costs.check?.seconds.toFixed(1) ?? '–',
      MB(peak([costs])),
    ]),
  );
}
