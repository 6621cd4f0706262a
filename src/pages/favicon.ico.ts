import { getLayers } from '#lib/content/queries.ts';
import { iconIco } from '#lib/stack/icon.ts';

/** The icon for programs that ask for this address and no other. */
export const GET = async () =>
  new Response(new Uint8Array(iconIco((await getLayers()).map(({ data }) => data.hue))), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
