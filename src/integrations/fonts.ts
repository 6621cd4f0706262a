/** The site's two families for Astro's Fonts API. */
import type { AstroUserConfig } from 'astro';
import { aheadDone } from '../lib/threads/ahead.ts';
import { webFonts } from '../lib/web-fonts.ts';

/** Families for the configuration; their fallbacks have the measures that `styles/fallbacks.css` gives them. */
export async function siteFonts(): Promise<NonNullable<AstroUserConfig['fonts']>> {
  await aheadDone();
  const families = await webFonts();
  // `fontProviders.local()` would be the same, but `astro/config` brings 1.2 MB of code for optimising drawings.
  const provider = {
    name: 'cut',
    resolveFont: ({ familyName }: { familyName: string }) => ({
      fonts: families.find(({ name }) => name === familyName)?.variants ?? [],
    }),
  };
  return families.map(({ variants: _, ...family }) => ({ ...family, provider, optimizedFallbacks: false }));
}
