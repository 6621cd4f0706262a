import { expect } from 'vitest';

/** Expects a number within one part in a hundred thousand of the one listed. */
export function near(actual: number, listed: number | undefined): void {
  if (listed === undefined) throw new Error('There is no listed number to compare with.');
  expect(Math.abs(actual - listed)).toBeLessThanOrEqual(Math.abs(listed) * 1e-5);
}
