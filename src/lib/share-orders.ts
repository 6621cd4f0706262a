/** Orders of share pictures: a page places its own while it is rendered, and a build draws them on other cores meanwhile. */
import { channel } from 'node:diagnostics_channel';
import { getLayers } from './content.ts';
import { once } from './once.ts';
import { SHARE_ORDERS, shareHues, type ShareOrder, sharePaper, sharePath, shareWords } from './share.ts';
import { byColour, plane, planeOffset, stackBox } from './stack/stack.ts';

const orders = channel(SHARE_ORDERS);

/**
 * Orders the picture of a page; in development nobody listens.
 * @param path path of the page under the base path
 * @param title its `og:title`
 * @param site name of the site
 */
export async function orderSharePicture(path: string, title: string, site: string): Promise<void> {
  const order: ShareOrder = { file: sharePath(path), ...shareWords(title, site), stack: await stack() };
  orders.publish(order);
}

/** The stack in the colours of the light scheme. */
const stack = once(async () => {
  const layers = await getLayers();
  const planes = layers.map(({ data }, index) => {
    const { colour, side } = shareHues[data.hue];
    return `<g transform="translate(0 ${planeOffset(index, layers.length)})">${plane(index, byColour(colour, side, sharePaper))}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${stackBox(layers.length)}">${planes.join('')}</svg>`;
});
