/** What the owner has to show for a layer of the essay. */
import type { Patent } from '#lib/patents/patents.ts';
import { allPatents, cuts, shown } from './long-lists.ts';

/** A book as far as it names the layers it is about: an entry by references, facts by ids. */
type LayeredBook = { data: { layers: readonly { id: string }[] } } | { layers: readonly string[] };

const isAbout = (book: LayeredBook, layer: string): boolean =>
  'data' in book ? book.data.layers.some(({ id }) => id === layer) : book.layers.includes(layer);

/** The patents and books of one layer. */
export interface Evidence<Book> {
  /** Patents, or the first of too many. */
  patents: readonly Patent[];
  /** The rest of too many: `All 31 patents`, and their page under the base path. */
  rest?: { text: string; path: string };
  /** Books. */
  books: Book[];
}

/**
 * What there is for a layer, in the order of the lists.
 * @param layer id of the layer
 */
export function evidenceFor<Book extends LayeredBook>(
  layer: string,
  patents: readonly Patent[],
  books: readonly Book[],
): Evidence<Book> {
  const own = patents.filter((patent) => patent.layer?.id === layer);
  const text = allPatents(own, cuts.layer);
  const path = `patents/?layer=${encodeURIComponent(own[0]?.layer?.title ?? '')}`;
  return {
    patents: shown(own, cuts.layer),
    ...(text && { rest: { text, path } }),
    books: books.filter((book) => isAbout(book, layer)),
  };
}

/** Layers a book is about, in the order of the essay. */
export const layersOf = <Layer extends { id: string }>(book: LayeredBook, layers: readonly Layer[]): Layer[] =>
  layers.filter(({ id }) => isAbout(book, id));
