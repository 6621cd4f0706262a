import { absolute } from '#lib/urls.ts';

/** What crawlers may read, which is everything, and where the site map is. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml')}\n`);
