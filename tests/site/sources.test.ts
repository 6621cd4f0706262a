import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OUT_DIR } from '#lib/env.ts';
import { constants as decode } from '#models/constants/decode.ts';
import { constants as nccl } from '#models/constants/nccl.ts';
import { constants as placement } from '#models/constants/placement.ts';
import { constants as transfer } from '#models/constants/transfer.ts';
import { measuredFirstTokens, measuredRates } from '#models/published/decode.ts';
import { measuredAllReduces } from '#models/published/placement.ts';
import { measuredTransfers } from '#models/published/transfer.ts';
import { measuredRings } from '#models/published/wiring.ts';
import { attribute, elements, readBuilt, text } from '../support/html.ts';

const document = elements(readBuilt('layers/index.html'));
const words = document
  .filter(({ tagName }) => tagName === 'main')
  .map(text)
  .join(' ');
/** Rows of what was measured: rings, all-reduces, messages, rates and first tokens. */
const measured =
  Object.values(measuredRings).flat().length +
  measuredAllReduces.length +
  measuredTransfers.length +
  measuredRates.length +
  measuredFirstTokens.length;
const links = document.flatMap((element) => attribute(element, 'href') ?? []);

/** Papers nobody read again for the figures, and what was only remembered of them and of others. */
const recalled = {
  papers: [
    '10.1016/S0167-8191(06)80021-9',
    '10.1016/j.jpdc.2008.09.002',
    '10.1145/2785956.2787484',
    '10.1145/1498765.1498785',
    '10.1287/opre.9.3.383',
    'arxiv.org/abs/2211.05102',
    'arxiv.org/abs/2309.06180',
    'arxiv.org/abs/2407.21783',
  ],
  claims: [/25\.4\s*µs/, /\b2[–-]4\s*×/, /least.allocated/i, /DCQCN|vLLM, SOSP|Pope et al|Patarasuk|Hockney/],
};

test('the figures cite nothing that was only recalled', () => {
  expect(links.length).toBeGreaterThan(40);
  expect(recalled.papers.filter((paper) => links.some((link) => decodeURIComponent(link).includes(paper)))).toEqual([]);
});

test('the figures say nothing that was only recalled', () => {
  expect(words).toContain('GPUDirect-TCPXO');
  expect(recalled.claims.filter((claim) => claim.test(words))).toEqual([]);
});

test('what was measured leads to where it was published', () => {
  const rows: (string | undefined)[] = [];
  let isMeasured = false;
  for (const element of document) {
    const { tagName, childNodes } = element;
    if (tagName === 'table') isMeasured = false;
    if (tagName === 'th' && text(element) === 'Measured') isMeasured = true;
    const link = childNodes.find((node) => 'tagName' in node);
    if (isMeasured && attribute(element, 'scope') === 'row') rows.push(link && attribute(link, 'href')?.slice(0, 8));
  }
  expect(rows).toEqual(Array(measured).fill('https://'));
});

test('every source of a figure is a secure address', () => {
  expect(links.filter((link) => link.startsWith('http:'))).toEqual([]);
});

test('readers receive the constants, and their sources in the page alone', () => {
  const scripts = globSync('_astro/*.js', { cwd: OUT_DIR }).map((file) =>
    readFileSync(path.join(OUT_DIR, file), 'utf8'),
  );
  expect(scripts.some((script) => script.includes('9894e11'))).toBe(true);
  const sources = [decode, nccl, placement, transfer].flatMap((constants) =>
    Object.values(constants()).map(({ source }) => source.title),
  );
  expect(sources.filter((title) => scripts.some((script) => script.includes(title)))).toEqual([]);
});
