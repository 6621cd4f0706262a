/** What a build can do while Astro loads: check the content, and cut the fonts of pages, PDF and pictures. */
import { checkContent, type Problem } from '../../check/index.ts';
import { CONTENT_DIR } from '../env.ts';

/** The content's mistakes first, then the fonts. */
export type Step = 'check' | 'fonts';

/** Answers with what is wrong with the content, and with nothing once the fonts are cut. */
export async function answer(step: Step): Promise<Problem[]> {
  if (step === 'check') return checkContent(CONTENT_DIR);
  const [{ webFonts }, { fontsFor }] = await Promise.all([import('../web-fonts.ts'), import('../typeset/fonts.ts')]);
  await Promise.all([webFonts(), fontsFor('a')]);
  return [];
}
