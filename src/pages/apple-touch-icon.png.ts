import { paper } from '#lib/colours.ts';
import { getLayers } from '#lib/content/queries.ts';
import { iconPng } from '#lib/stack/icon.ts';

/** The icon for home screens, on the paper of the light scheme. */
export const GET = async () =>
  new Response(
    new Uint8Array(
      iconPng(
        (await getLayers()).map(({ data }) => data.hue),
        180,
        paper.light,
      ),
    ),
    {
      headers: { 'Content-Type': 'image/png' },
    },
  );
