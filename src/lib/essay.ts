/** What the essay is about. */
import { hasFigure } from '#lib/content/figures.ts';

/** One layer of it. */
interface EssayLayer {
  /** Title of the layer. */
  title: string;
  /** Its text, as MDX. */
  body?: string | undefined;
}

/** Title and layers in a sentence, `Four Layers: GPU, Network.`, and one more when every layer has a figure. */
export function essayDescription(title: string, layers: readonly EssayLayer[]): string {
  if (layers.length === 0) return title;
  const listed = `${title}: ${layers.map((layer) => layer.title).join(', ')}.`;
  return layers.every(({ body }) => hasFigure(body)) ? `${listed} Each with a model to explore.` : listed;
}
