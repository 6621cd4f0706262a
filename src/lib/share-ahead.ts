/** Share pictures that can be told before a page is rendered: those of the articles, which may be many. */
import { readEntries } from '../check/index.ts';
import { drawStack, type ShareOrder, shareOrder } from './share.ts';
import type { Hue } from './stack/icon.ts';

/**
 * What the pages of articles are going to order.
 * @param folder absolute path of a content folder without mistakes
 */
export function foreseeOrders(folder: string): ShareOrder[] {
  const entries = readEntries(folder);
  const site = entries.find(({ collection }) => collection === 'profile')?.text('name');
  if (!site) return [];
  const hues = entries
    .filter(({ collection }) => collection === 'layers')
    .sort((a, b) => (a.number('order') ?? 0) - (b.number('order') ?? 0) || a.id.localeCompare(b.id, 'en'))
    .map((layer) => layer.text('hue') as Hue);
  const stack = drawStack(hues);
  return entries.flatMap((entry) => {
    const title = entry.text('title');
    const hasPage = entry.collection === 'writing' && entry.get('draft') !== true && !entry.text('url');
    return hasPage && title ? [shareOrder(`writing/${entry.id}/`, `${title} · ${site}`, site, stack)] : [];
  });
}
