/** Share pictures that can be told before a page is rendered: all but those of books and of lists of articles. */
import { readEntries } from '#check/index.ts';
import { inOrder, isOpen, shownEntries } from '#lib/content/shown.ts';
import { articlePage, cvPage, listPage, type Page, pages } from '#lib/pages.ts';
import { drawStack, type ShareOrder, shareOrder } from '#lib/share/share.ts';
import type { Hue } from '#schemas/layers.ts';

/**
 * What pages are going to order.
 * @param folder absolute path of a content folder without mistakes
 */
export function foreseeOrders(folder: string): ShareOrder[] {
  const entries = readEntries(folder);
  const shown = shownEntries(entries);
  const ofKind = (kind: string) => shown.filter(({ collection }) => collection === kind);
  const [profile] = ofKind('profile');
  const site = profile?.text('name');
  if (!site) return [];
  const stack = drawStack(inOrder('layers', ofKind('layers')).map((layer) => layer.text('hue') as Hue));
  const sections = ofKind('sections').map((section) => ({
    title: section.text('title') ?? '',
    list: section.text('list'),
  }));
  const open = entries.filter((entry) => entry.collection === 'sections' && isOpen(entry));
  const cv = cvPage(
    inOrder('sections', open).map((section) => ({ title: section.text('title') ?? '', page: section.text('page') })),
  );
  const articles = ofKind('writing').flatMap((article): Page[] => {
    const path = articlePage({ id: article.id, url: article.text('url') });
    const title = article.text('title');
    return path && title ? [{ path, title }] : [];
  });
  const all = [
    ...[listPage('layers', sections), listPage('patents', sections), cv, pages.search, pages.missing],
    ...articles,
  ];
  return [
    shareOrder('', `${site} · ${profile?.text('label') ?? 'Profile'}`, site, stack),
    ...all.map(({ path, title }) => shareOrder(path, `${title} · ${site}`, site, stack)),
  ];
}
