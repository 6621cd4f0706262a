/** The site's two families for Astro's Fonts API. */
import { fontProviders } from 'astro/config';
import { aheadDone } from '../lib/threads/ahead.ts';
import { webFonts } from '../lib/web-fonts.ts';

/** Families for `defineConfig({ fonts })`. */
export async function siteFonts() {
  await aheadDone();
  const families = await webFonts();
  return families.map(({ variants, ...family }) => ({
    ...family,
    provider: fontProviders.local(),
    options: { variants },
  }));
}
