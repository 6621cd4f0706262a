/** Numbers in the prose of the notes that no model of the site gives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { nvlinkLinkV100 } from '#models/constants/nccl.ts';
import { between } from '#models/wiring.ts';

/**
 * What NVIDIA's allocator gives GPUs of a DGX-1: for each pair 100 for an NVLink, and 50, 30 or 10 for a common PCIe
 * switch, a common host bridge or neither (https://github.com/NVIDIA/go-gpuallocator/blob/main/gpuallocator/besteffort_policy.go).
 */
function score(gpus: readonly number[]): number {
  const pairs = gpus.flatMap((a, index) => gpus.slice(index + 1).map((b) => [a, b] as const));
  return pairs.reduce((sum, [a, b]) => {
    const { path: way, bandwidth } = between('mesh', a, b);
    const links = way === 'nvlink' ? bandwidth / nvlinkLinkV100 : 0;
    return sum + 100 * links + (a >> 1 === b >> 1 ? 50 : a >> 2 === b >> 2 ? 30 : 10);
  }, 0);
}

test('NVIDIA’s allocator scores the GPUs of a DGX-1 as the note on seats says', () => {
  expect(
    [
      [0, 3],
      [0, 4],
      [0, 1, 2, 3],
      [0, 1, 6, 7],
    ].map(score),
  ).toEqual([230, 210, 1120, 440]);
  const note = readFileSync(path.join(ROOT, 'src/figures/seats/Note.astro'), 'utf8');
  expect(note).toContain('scores GPUs 0–3 at 1120 and 0, 1, 6, 7 at 440.');
});
