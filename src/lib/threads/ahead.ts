/**
 * What a build does on another core while Astro loads: 0.2 seconds of checking the content, and in a build without
 * caches 0.5 seconds of cutting fonts.
 */
import type { Problem } from '../../check/index.ts';
import type { Step } from './start.ts';
import { Thread } from './thread.ts';

let done: Promise<unknown> = Promise.resolve();

/** Starts the content check, and after it the cutting of fonts. @returns what is wrong with the content */
export function startAhead(): Promise<Problem[]> {
  const thread = new Thread<Step, Problem[]>(new URL('start.ts', import.meta.url));
  const problems = thread.ask('check');
  done = thread.ask('fonts').finally(() => thread.end());
  // Told where it is waited for.
  done.catch(() => undefined);
  return problems;
}

/** Resolves when the content has been checked and no font is being cut. */
export const aheadDone = (): Promise<unknown> => done;
