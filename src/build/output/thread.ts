/** Finishes pages in a thread, and compresses each while the next is finished. */
import { writeTwins } from './compress.ts';
import { type FinishedPage, finishPage } from './page.ts';

/** A rendered page. */
export interface RenderedPage {
  /** Path in the built site, with forward slashes. */
  file: string;
  /** Its source. */
  html: string;
  /** Where its compressed twins are written, and how hard they are worked on. */
  twins: { place: string; quality: number };
}

let twins: Promise<void> = Promise.resolve();

/** Answers with the finished page; without a question, with nothing once all twins are written. */
export async function answer(page: RenderedPage | undefined): Promise<FinishedPage | undefined> {
  if (!page) {
    await twins;
    return undefined;
  }
  const finished = finishPage(page.file, page.html);
  twins = twins.then(() => writeTwins(page.twins.place, Buffer.from(finished.html), page.twins.quality));
  // Told when all are waited for.
  twins.catch(() => undefined);
  return finished;
}
