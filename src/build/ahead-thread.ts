/**
 * What a build can do while Astro loads: check the content, cut the fonts of pages, PDF and pictures, foresee pictures.
 * The thread is there already when pictures are to be drawn.
 */
import { checkContent, type Problem } from '#check/index.ts';
import { CONTENT_DIR } from '#lib/env.ts';
import type { ShareOrder } from '#lib/share/share.ts';
import type { Drawing } from '#lib/share/thread.ts';

/** What can be asked for, in this order, and the answer to it. */
export interface Steps {
  /** The content's mistakes. */
  check: Problem[];
  /** Nothing, once the fonts are cut. */
  fonts: undefined;
  /** Pictures that pages are going to order. */
  pictures: ShareOrder[];
}

/** Does one step, or draws a picture. */
export async function answer(step: keyof Steps | Drawing): Promise<Steps[keyof Steps]> {
  if (typeof step === 'object') return (await import('#lib/share/thread.ts')).answer(step);
  if (step === 'check') return checkContent(CONTENT_DIR);
  if (step === 'pictures') return (await import('./share-ahead.ts')).foreseeOrders(CONTENT_DIR);
  const [{ webFonts }, { fontsFor }] = await Promise.all([
    import('#lib/fonts/web.ts'),
    import('#lib/typeset/fonts.ts'),
  ]);
  await Promise.all([webFonts(), fontsFor('a')]);
  return undefined;
}
