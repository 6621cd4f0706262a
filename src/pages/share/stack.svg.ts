/** The stack that the share pictures are drawn with; not part of the finished site. */
import { getLayers } from '#lib/content.ts';
import { byColour, plane, planeOffset, stackBox } from '#lib/stack/stack.ts';
import { shareHues, sharePaper } from '#lib/share.ts';

/** The stack in the colours of the light scheme. */
export async function GET(): Promise<Response> {
  const layers = await getLayers();
  const planes = layers.map(({ data }, index) => {
    const { colour, side } = shareHues[data.hue];
    return `<g transform="translate(0 ${planeOffset(index, layers.length)})">${plane(index, byColour(colour, side, sharePaper))}</g>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${stackBox(layers.length)}">${planes.join('')}</svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
