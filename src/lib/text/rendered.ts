/** What components say that keep their words to themselves. */
import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { blocks } from '#components/blocks/index.ts';
import Downloads from '#components/contact/Downloads.astro';
import PatentExports from '#components/patents/PatentExports.astro';
import { figures } from '#figures/index.ts';
import { hasFigure } from '#lib/content/figures.ts';
import { getLayers } from '#lib/content/queries.ts';
import { once } from '#lib/once.ts';
import { type ShownFigure, shownFigures, shownText } from './words-of-markup.ts';

/** The files of the CV and the contact details, as they are offered. */
export const getDownloadsText = async (): Promise<string> =>
  shownText(await (await AstroContainer.create()).renderToString(Downloads));

/** The files of the patent list, as they are offered. */
export const getExportsText = async (): Promise<string> =>
  shownText(await (await AstroContainer.create()).renderToString(PatentExports, { props: { patents: [] } }));

/** The figures of the essay that the content shows, in its order. */
export const getShownFigures = once(async (): Promise<ShownFigure[]> => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdx });
  // Figures number themselves by the request they are shown for.
  const request = new Request('https://example.com/');
  const props = { components: { ...blocks, ...figures } };
  const found: ShownFigure[] = [];
  for (const layer of (await getLayers()).filter(({ body }) => hasFigure(body))) {
    const { Content } = await render(layer);
    found.push(...shownFigures(await container.renderToString(Content, { request, props })));
  }
  return found;
});
