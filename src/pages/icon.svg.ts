import { getLayers } from '#lib/content/queries.ts';
import { icon } from '#lib/stack/icon.ts';

/** The icon in any size. */
export const GET = async () =>
  new Response(icon((await getLayers()).map(({ data }) => data.hue)), { headers: { 'Content-Type': 'image/svg+xml' } });
