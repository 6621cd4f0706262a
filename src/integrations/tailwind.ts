/**
 * Tailwind for the one file that is written in it, `styles/global.css`; components write plain CSS. A build keeps the
 * result for the next one: loading Tailwind and compiling take a twentieth of a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type tailwindcss from '@tailwindcss/vite';
import type { AstroIntegration } from 'astro';
import { ROOT } from '#lib/env.ts';
import { keep } from '#lib/keep.ts';

type Plugin = ReturnType<typeof tailwindcss>[number];

/** Everything that decides what Tailwind writes: what is compiled, what is searched for classes, and Tailwind. */
const readInputs = () =>
  readdirSync(path.join(ROOT, 'src'), { encoding: 'utf8', recursive: true })
    .filter((file) => /\.(astro|css)$/.test(file))
    .sort()
    .map((file) => path.join('src', file))
    .concat('package-lock.json')
    .map((file) => readFileSync(path.join(ROOT, file)));

/** Integration for `astro.config.mjs`. */
export const tailwind = (): AstroIntegration => ({
  name: 'tailwind',
  hooks: {
    'astro:config:setup': async ({ command, updateConfig }) => {
      const plugins = command === 'build' ? [kept()] : (await import('@tailwindcss/vite')).default();
      updateConfig({ vite: { plugins } });
    },
  },
});

function kept(): Plugin {
  let setUp: (plugin: Plugin) => void;
  return {
    name: 'kept-tailwind',
    enforce: 'pre',
    configResolved(config) {
      setUp = (plugin) => {
        if (typeof plugin.configResolved === 'function') plugin.configResolved.call(this, config);
      };
    },
    transform: {
      filter: { id: /\/styles\/global\.css$/ },
      async handler(code, id) {
        const file = await keep('tailwind/*.css', readInputs(), async () => {
          const plugins = (await import('@tailwindcss/vite')).default();
          plugins.forEach(setUp);
          const { transform } = plugins.find(({ apply }) => apply === 'build') ?? {};
          if (typeof transform !== 'object') throw new Error('@tailwindcss/vite has no step for builds');
          const made = await transform.handler.call(this, code, id);
          if (typeof made !== 'object' || typeof made?.code !== 'string') throw new Error('Tailwind made nothing');
          return Buffer.from(made.code);
        });
        return { code: readFileSync(file, 'utf8'), map: null };
      },
    },
  };
}
