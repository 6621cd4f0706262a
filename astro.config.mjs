import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { browserPackages } from '#integrations/browser-packages.ts';
import { contentCheck } from '#integrations/content-check.ts';
import { finishPages } from '#integrations/finish-pages.ts';
import { footnotes } from '#integrations/footnotes.ts';
import { siteFonts } from '#integrations/fonts.ts';
import { mdxBlocks } from '#integrations/mdx-blocks.ts';
import { nativeAstro } from '#integrations/native-astro.ts';
import { plainEntries } from '#integrations/plain-entries.ts';
import { search } from '#integrations/search.ts';
import { tailwind } from '#integrations/tailwind.ts';
import { markdownTables } from '#integrations/markdown-tables.ts';
import { BASE_PATH, CACHE_DIR, OUT_DIR, SITE_URL } from '#lib/env.ts';

const production = process.env['NODE_ENV'] === 'production';

/** @type {import('astro').AstroUserConfig} */
export default {
  site: SITE_URL,
  base: BASE_PATH,
  outDir: OUT_DIR,
  cacheDir: CACHE_DIR,
  trailingSlash: 'always',
  // The default ('jsx') drops spaces between words and links.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // The dev server reports an error in the content and goes on; a build stops.
  logger: { entrypoint: new URL(`./src/integrations/${production ? 'build' : 'dev'}-log.mjs`, import.meta.url) },
  devToolbar: { enabled: false },
  // While one page is finished on another core, the next is rendered.
  build: { inlineStylesheets: 'always', concurrency: 2 },
  markdown: {
    // Shiki writes style attributes, which the content security policy forbids.
    syntaxHighlight: 'prism',
    // The owner's quotation marks stay as he typed them.
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [mdxBlocks],
      hastPlugins: [markdownTables, footnotes],
    }),
  },
  // What the editor knows about front matter.
  experimental: { contentIntellisense: true },
  integrations: [
    nativeAstro(),
    browserPackages(),
    contentCheck(),
    plainEntries(),
    // Markdown that no component stands in is made a string once; pictures are components.
    mdx({ optimize: { ignoreElementNames: ['img'] } }),
    sitemap({ filter: (page) => !/\/(404|search)\/$/.test(page) }),
    search(),
    tailwind(),
    finishPages(),
    siteFonts(),
  ],
};
