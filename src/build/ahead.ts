/**
 * What a build does on another core while Astro loads: 0.2 seconds of checking the content, and in a build without
 * caches 0.5 seconds of cutting fonts.
 */
import type { Problem } from '#check/index.ts';
import type { ShareOrder } from '#lib/share/share.ts';
import type { Drawing } from '#lib/share/thread.ts';
import { Thread } from '#lib/threads/thread.ts';
import type { Steps } from './ahead-thread.ts';

let checked: Promise<unknown> = Promise.resolve();
let cut: Promise<unknown> = Promise.resolve();

/** A build's first thread. */
export interface Ahead {
  /** The content's mistakes. */
  check: Promise<Problem[]>;
  /** Pictures that pages are going to order. */
  pictures: Promise<ShareOrder[]>;
  /** Draws when all steps are done; to be ended. */
  thread: Thread<Drawing, undefined>;
}

/** Starts all steps, one after the other. */
export function startAhead(): Ahead {
  const thread = new Thread<keyof Steps | Drawing, Steps[keyof Steps]>(new URL('ahead-thread.ts', import.meta.url));
  const ask = <Step extends keyof Steps>(step: Step) => thread.ask(step) as Promise<Steps[Step]>;
  const check = ask('check');
  checked = check;
  cut = ask('fonts');
  // Told where it is waited for.
  cut.catch(() => undefined);
  return { check, pictures: ask('pictures'), thread: thread as Thread<Drawing, undefined> };
}

/** Resolves when the content has been checked, whatever was found. */
export const contentChecked = (): Promise<unknown> => checked;

/** Resolves when no font is being cut. */
export const fontsCut = (): Promise<unknown> => cut;
