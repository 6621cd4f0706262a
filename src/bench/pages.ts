/** Every page of every site, measured in turn so that what happens on the machine meets all of them alike. */
import { startBrowser } from './browser.ts';
import { type Answer, BARE_CONTROLS, measureControls } from './controls.ts';
import { type Load, load } from './load.ts';
import { score, type Verdict } from './scores.ts';
import type { Target } from './sites.ts';
import { medians } from './stats.ts';

/** What a page came to. */
export interface PageResult {
  /** Site and page. */
  name: string;
  /** Bytes needed before anything can be painted: the HTML as gzip 6, and what it waits for. */
  firstPaint: number;
  /** Medians of the loads. */
  load: Load;
  /** Its controls, slowest first; those of the bare page are native ones on an empty page. */
  controls: Answer[];
  /** Lighthouse's scores, when asked for. */
  verdict?: Verdict;
}

/** How thoroughly. */
export interface PageOptions {
  /** Cold loads of each page. */
  runs: number;
  /** Runs of Lighthouse for each page; 0 for none. */
  lighthouse: number;
  /** Says what is at work. */
  say(what: string): void;
}

/** Measures the pages, in turns: first each once, then each again. */
export async function measurePages(
  targets: readonly Target[],
  { runs, lighthouse, say }: PageOptions,
): Promise<PageResult[]> {
  const [browser, unpaced] = [await startBrowser(), await startBrowser({ paced: false })];
  try {
    const loads = new Map<Target, Load[]>(targets.map((target) => [target, []]));
    for (let round = 1; round <= runs; round += 1)
      for (const [target, made] of loads) {
        say(`${target.name}, load ${round} of ${runs}`);
        made.push(await load(browser, target.url));
      }
    const results: PageResult[] = [];
    for (const [target, made] of loads) {
      say(`${target.name}, controls`);
      const controls = await measureControls(unpaced, results.length ? target.url : BARE_CONTROLS);
      if (lighthouse > 0) say(`${target.name}, Lighthouse`);
      const verdict = lighthouse > 0 ? await score(browser, target.url, lighthouse) : undefined;
      const middle = medians(made);
      results.push({
        name: target.name,
        firstPaint: target.html + middle.blocking,
        load: middle,
        controls,
        ...(verdict && { verdict }),
      });
    }
    return results;
  } finally {
    await Promise.all([browser.close(), unpaced.close()]);
  }
}
