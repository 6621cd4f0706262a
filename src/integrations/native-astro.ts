/**
 * Reads the collections' definitions with Astro as it stands in `node_modules`.
 *
 * A build opens a Vite server only to evaluate `content.config.ts`, and lets it transform a hundred modules of Astro,
 * which Node can import as they are: half a second of every build.
 */
import type { AstroIntegration } from 'astro';

/** What the definitions, the loaders and the schemas import from Astro. */
const external = ['astro/content/config', 'astro/content/runtime', 'astro/loaders', 'astro/zod'];

/** Integration for `astro.config.mjs`; does nothing in development. */
export const nativeAstro = (): AstroIntegration => ({
  name: 'native-astro',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'native-astro',
              // Everything else that a build opens is a bundle. Astro leaves out plugins that say so with `apply`.
              configEnvironment: (_, __, vite) => (vite.command === 'serve' ? { resolve: { external } } : undefined),
            },
          ],
        },
      });
    },
  },
});
