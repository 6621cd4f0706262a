/** The scoring rules of MDN's HTTP Observatory (algorithm 6) as far as they concern a static site over HTTPS. */
import { readPolicy } from '#build/output/policy.ts';

/** Points by rule: the base of 100, what is taken off, what is added. */
export type Score = Record<string, number>;

/**
 * @param headers response headers of a page
 * @param html its source
 */
export function observe(headers: Headers, html: string): Score {
  const header = (name: string) => headers.get(name)?.toLowerCase() ?? '';
  const framed = header('x-frame-options') !== '' || header('content-security-policy').includes('frame-ancestors');
  const transport = Number(/max-age=(\d+)/.exec(header('strict-transport-security'))?.[1] ?? Number.NaN);
  const penalties = {
    base: 100,
    cookies: header('set-cookie') === '' ? 0 : -20,
    'cross-origin reading': header('access-control-allow-origin') === '' ? 0 : -50,
    transport: Number.isNaN(transport) ? -20 : transport >= 15_552_000 ? 0 : -10,
    'content type': header('x-content-type-options') === 'nosniff' ? 0 : -5,
    framing: framed ? 0 : -20,
    policy: scorePolicy(header('content-security-policy')),
    'scripts of others': /<script[^>]+src="?(https?:)?\/\//.test(html) ? -5 : 0,
  };
  const penalised = Object.values(penalties).reduce((sum, points) => sum + Math.min(points, 100), 0);
  const bonuses = {
    'framing bonus': framed ? 5 : 0,
    referrer: /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
      header('referrer-policy'),
    )
      ? 5
      : 0,
    'resource policy': /^same-(origin|site)$/.test(header('cross-origin-resource-policy')) ? 10 : 0,
    'embedder policy': /^(require-corp|credentialless)$/.test(header('cross-origin-embedder-policy')) ? 10 : 0,
    'opener policy': header('cross-origin-opener-policy').startsWith('same-origin') ? 10 : 0,
  };
  // Bonuses count only for a site that is good without them.
  return penalised >= 90 ? { ...penalties, ...bonuses } : penalties;
}

function scorePolicy(text: string): number {
  if (text === '') return -25;
  const policy = readPolicy(text);
  const sources = [...(policy['script-src'] ?? policy['default-src'] ?? []), ...(policy['style-src'] ?? [])];
  if (sources.some((source) => /^('unsafe-inline'|data:|https?:|\*)$/.test(source))) return -20;
  if (sources.includes("'unsafe-eval'")) return -10;
  return policy['default-src']?.join() === "'none'" ? 10 : 5;
}

/** Sum of a score. */
export const total = (score: Score): number => Object.values(score).reduce((sum, points) => sum + points, 0);
