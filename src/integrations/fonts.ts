/** The site's two families for Astro's Fonts API. A build cuts them on another core, and waits for them before it bundles. */
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { fontsCut } from '#build/ahead.ts';
import { families, webFonts } from '#lib/fonts/web.ts';

/** Integration for `astro.config.mjs`; the families' fallbacks have the measures that `styles/fallbacks.css` gives them. */
export function siteFonts(): AstroIntegration {
  let made: ReturnType<typeof webFonts> | undefined;
  const files = () => (made ??= fontsCut().then(webFonts));
  // `fontProviders.local()` would be the same, but `astro/config` brings 1.2 MB of code for optimising drawings.
  const provider = {
    name: 'cut',
    resolveFont: async ({ familyName }: { familyName: string }) => ({ fonts: (await files()).get(familyName) ?? [] }),
  };
  const fonts = families.map(({ name, cssVariable, fallbacks }) => ({
    name,
    cssVariable,
    fallbacks: [...fallbacks],
    provider,
    optimizedFallbacks: false,
  })) as NonNullable<AstroUserConfig['fonts']>;
  return {
    name: 'site-fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ fonts }),
      // Astro goes on without a font that it did not get.
      'astro:build:start': async () => void (await files()),
    },
  };
}
