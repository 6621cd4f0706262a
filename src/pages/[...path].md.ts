import type { APIRoute, GetStaticPaths } from 'astro';
import { getFacts } from '#lib/facts/get.ts';
import { markdownTwins } from '#lib/markdown/twins.ts';
import { getShownFigures } from '#lib/text/rendered.ts';

/** Every page as Markdown: `layers/` → `layers/index.md`. */
export const getStaticPaths = (async () =>
  markdownTwins(await getFacts(), await getShownFigures()).map(({ path, text }) => ({
    params: { path: `${path}index` },
    props: { text },
  }))) satisfies GetStaticPaths;

/** The page's text. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
