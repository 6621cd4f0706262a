/**
 * What a build does on another core while Astro loads: 0.2 seconds of checking the content, and in a build without
 * caches 0.5 seconds of cutting fonts.
 */
import type { Steps } from './start.ts';
import { Thread } from './thread.ts';

let cut: Promise<unknown> = Promise.resolve();

/** Starts all steps, one after the other. @returns the answers of those that somebody waits for */
export function startAhead(): { [Step in 'check' | 'pictures']: Promise<Steps[Step]> } {
  const thread = new Thread<keyof Steps, Steps[keyof Steps]>(new URL('start.ts', import.meta.url));
  const ask = <Step extends keyof Steps>(step: Step) => thread.ask(step) as Promise<Steps[Step]>;
  const check = ask('check');
  cut = ask('fonts');
  // Told where it is waited for.
  cut.catch(() => undefined);
  return { check, pictures: ask('pictures').finally(() => thread.end()) };
}

/** Resolves when the content has been checked and no font is being cut. */
export const aheadDone = (): Promise<unknown> => cut;
