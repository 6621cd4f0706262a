/** The pages of a build, each finished in a thread of its own while the next ones are rendered. */
import { Thread } from '#lib/threads/thread.ts';
import type { FinishedPage } from './page.ts';
import type { RenderedPage } from './thread.ts';

let thread: Thread<RenderedPage | undefined, FinishedPage | undefined> | undefined;
let stopped = false;
const pages: Omit<FinishedPage, 'html'>[] = [];

/** Makes the thread ready, before the first page is there. */
export function startFinishing(): void {
  thread = new Thread(new URL('./thread.ts', import.meta.url));
}

/** Ends the thread of a build that has failed, which would go on writing twins; pages that still come are never finished. */
export async function stopFinishing(): Promise<void> {
  stopped = true;
  await thread?.end();
}

/** @returns the source of the finished page */
export async function finishInThread(page: RenderedPage): Promise<string> {
  const finished = await thread?.ask(page).catch((error: unknown) => {
    if (!stopped) throw error;
    // The owner has been told already why the build has failed.
    return new Promise<never>(() => {});
  });
  if (!finished) throw new Error(`${page.file} was rendered outside of a build`);
  const { html, ...rest } = finished;
  pages.push(rest);
  return html;
}

/** Ends the thread when the twins of the pages are written. @returns all pages, in the order of their files */
export async function finishedPages(): Promise<Omit<FinishedPage, 'html'>[]> {
  await thread?.ask(undefined);
  await thread?.end();
  return pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
