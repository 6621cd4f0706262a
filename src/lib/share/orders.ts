/** Orders of share pictures: a page places its own while it is rendered, and a build draws them on other cores meanwhile. */
import { channel } from 'node:diagnostics_channel';
import { getLayers } from '#lib/content/queries.ts';
import { once } from '#lib/once.ts';
import { drawStack, SHARE_ORDERS, shareOrder } from './share.ts';

const orders = channel(SHARE_ORDERS);

/**
 * Orders the picture of a page; in development nobody listens.
 * @param path path of the page under the base path
 * @param title its `og:title`
 * @param site name of the site
 */
export async function orderSharePicture(path: string, title: string, site: string): Promise<void> {
  orders.publish(shareOrder(path, title, site, await stack()));
}

const stack = once(async () => drawStack((await getLayers()).map(({ data }) => data.hue)));
