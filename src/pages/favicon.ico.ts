import { getLayers } from '#lib/content/queries.ts';
import { iconIco } from '#lib/stack/icon.ts';

export const GET = async () =>
  new Response(new Uint8Array(iconIco((await getLayers()).map(({ data }) => data.hue))), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
