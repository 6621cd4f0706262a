/** Stops the build when code of a package that nobody has named reaches the browser. */
import type { AstroIntegration } from 'astro';
import { shipped } from '#build/output/licenses.ts';

/** The integration: looks at what each browser script is made of. */
export const browserPackages = (): AstroIntegration => ({
  name: 'browser-packages',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'browser-packages',
              applyToEnvironment: ({ name }) => name === 'client',
              generateBundle(_, bundle) {
                const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
                const unnamed = new Set(modules.flatMap(packageOf).filter((name) => !Object.hasOwn(shipped, name)));
                if (unnamed.size > 0) {
                  this.error(
                    `${[...unnamed].join(', ')} would reach the browser: name it in src/build/output/licenses.ts`,
                  );
                }
              },
            },
          ],
        },
      });
    },
  },
});

/** Name of the package a module belongs to; empty for the site's own. */
export function packageOf(id: string): string[] {
  const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replaceAll('\\', '/');
  return name ? [name] : [];
}
