/** The feed of the articles, `rss.xml`; none while there are no articles. */
import { articleHref, getDescription, getListPage, getProfile, getWriting, hasFeed } from '#lib/content/queries.ts';
import { absolute } from '#lib/urls.ts';

/** The one feed, or none. */
export async function getStaticPaths() {
  return (await hasFeed()) ? [{ params: { feed: 'rss' } }] : [];
}

/** The feed. */
export async function GET(): Promise<Response> {
  // Only a site with articles waits for its XML parser.
  const { default: rss } = await import('@astrojs/rss');
  const profile = await getProfile();
  const list = await getListPage('writing');
  return rss({
    title: `${list.title} · ${profile.data.name}`,
    description: getDescription(profile),
    site: absolute(list.path),
    items: (await getWriting()).map((article) => ({
      title: article.data.title,
      link: new URL(articleHref(article), absolute()).href,
      pubDate: new Date(`${article.data.date}T00:00:00Z`),
      ...(article.data.summary && { description: article.data.summary }),
      categories: article.data.tags,
    })),
  });
}
