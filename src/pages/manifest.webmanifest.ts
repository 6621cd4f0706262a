import { paper } from '#lib/colours.ts';
import { getDescription, getProfile } from '#lib/content/queries.ts';
import { href } from '#lib/urls.ts';

/** What a browser needs to know to keep the site as an app. */
export const GET = async () => {
  const profile = await getProfile();
  const manifest = {
    name: profile.data.name,
    short_name: profile.data.name,
    description: getDescription(profile),
    lang: 'en',
    start_url: href(),
    scope: href(),
    display: 'browser',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      { src: href('icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: href('apple-touch-icon.png'), type: 'image/png', sizes: '180x180' },
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
