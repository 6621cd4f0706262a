/** Share pictures that can be told before a page is rendered: all but those of books and of lists of articles. */
import { readEntries } from '#check/index.ts';
import { drawStack, type ShareOrder, shareOrder } from '#lib/share/share.ts';
import type { Hue } from '#schemas/layers.ts';

/**
 * What pages are going to order.
 * @param folder absolute path of a content folder without mistakes
 */
export function foreseeOrders(folder: string): ShareOrder[] {
  const entries = readEntries(folder);
  const profile = entries.find(({ collection }) => collection === 'profile');
  const site = profile?.text('name');
  if (!site) return [];
  const hues = entries
    .filter(({ collection }) => collection === 'layers')
    .sort((a, b) => (a.number('order') ?? 0) - (b.number('order') ?? 0) || a.id.localeCompare(b.id, 'en'))
    .map((layer) => layer.text('hue') as Hue);
  const stack = drawStack(hues);
  const order = (path: string, title: string) => shareOrder(path, title, site, stack);
  const ofList = (list: string) =>
    entries.find((entry) => entry.collection === 'sections' && entry.text('list') === list)?.text('title');
  const fixed = {
    'layers/': ofList('layers') ?? 'Layers',
    'patents/': ofList('patents') ?? 'Patents',
    'cv/': 'CV',
    'search/': 'Search',
    '404/': 'Page not found',
  };
  return [
    order('', `${site} · ${profile?.text('label') ?? 'Profile'}`),
    ...Object.entries(fixed).map(([path, title]) => order(path, `${title} · ${site}`)),
    ...entries.flatMap((entry) => {
      const title = entry.text('title');
      const hasPage = entry.collection === 'writing' && entry.get('draft') !== true && !entry.text('url');
      return hasPage && title ? [order(`writing/${entry.id}/`, `${title} · ${site}`)] : [];
    }),
  ];
}
