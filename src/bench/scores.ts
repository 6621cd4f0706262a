/** Lighthouse's four scores of a page. */
import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { medians } from './stats.ts';

/** Scores from 0 to 100. */
export type Scores = Record<'performance' | 'accessibility' | 'practices' | 'seo', number>;

/** What Lighthouse says of a page. */
export interface Verdict {
  /** The four scores. */
  scores: Scores;
  /** Every audit that costs points, with what it measured. */
  faults: string[];
}

/** Median of several runs with the settings Lighthouse has for phones. */
export async function score(browser: Browser, url: string, runs: number): Promise<Verdict> {
  const made: Verdict[] = [];
  for (let round = 0; round < runs; round += 1) made.push(await once(browser, url));
  return {
    scores: medians(made.map(({ scores }) => scores)),
    faults: [...new Set(made.flatMap(({ faults }) => faults))],
  };
}

async function once(browser: Browser, url: string): Promise<Verdict> {
  const page = await browser.newPage();
  try {
    // The policy lets Lighthouse read robots.txt at the published address, and this is another.
    await page.setBypassCSP(true);
    // Lighthouse brings types of another version of Puppeteer.
    const result = await lighthouse(url, { logLevel: 'error', output: 'json' }, undefined, page as never);
    if (!result) throw new Error(`Lighthouse has no result for ${url}`);
    const { categories, audits } = result.lhr;
    const points = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const weighty = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    const failed = weighty.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9);
    return {
      scores: {
        performance: points('performance'),
        accessibility: points('accessibility'),
        practices: points('best-practices'),
        seo: points('seo'),
      },
      faults: failed.map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
    };
  } finally {
    await page.close();
  }
}
