import type { Spec, State } from './state.ts';
import { h, type Tree } from './tree.ts';

/**
 * Everything a figure is: pure functions of its state, used by the build and by the browser alike.
 *
 * A figure is a folder: `draw.ts` exports one of these, `<Name>.astro` reads its props with `parseProps`, prints
 * `toMarkup(parts(figure, state).<part>)` into the frame (`Figure.astro`), and `element.ts` is the one line
 * `defineFigure(figure)`, which `kit/loader.ts` imports when the figure comes near. Anything drawn may be `svg` or HTML;
 * give an `svg` a `role: 'img'`, a `title` and a `desc` as its first children, and no ids. Draw about 350 units wide,
 * so that text of 12 units can be read on a phone.
 *
 * An element with `data-act="…"` can be tapped and reached with the arrow keys; `act` says what that does. The root of
 * its part carries `data-columns` (cells in a row) and, when moving the focus is itself the choice, `data-follow`. Roles
 * and names such elements have only while the figure runs are written `'live:role'`, `'live:aria-label'`.
 */
export interface Figure<S extends Spec = Spec, P extends string = string> {
  /** Short name: the custom element is `leo-<name>`, parameters in the address start with it. */
  readonly name: string;
  /** What the reader can change. */
  readonly spec: S;
  /** The pictures by part name, the one that matters most first; the root of each is an `svg` or any other element. */
  readonly draw: Readonly<Record<P, (state: State<S>) => Tree>>;
  /** The value of each slider in words and units. */
  words(state: State<S>): Partial<Record<keyof S, string>>;
  /** One sentence that says what the picture shows now. */
  say(state: State<S>): string;
  /** The state after an element with this `data-act` was tapped. */
  act?(state: State<S>, action: string): State<S>;
  /** Corrects combinations that make no sense, after any change. */
  settle?(state: State<S>): State<S>;
}

const marked = new WeakMap<Tree, Tree>();

/** A picture under its name; one that was drawn before keeps its identity. */
function mark(name: string, tree: Tree): Tree {
  const known = marked.get(tree) ?? { ...tree, attributes: { 'data-part': name, ...tree.attributes } };
  marked.set(tree, known);
  return known;
}

/** What draws each part of a figure, marked with its name; `say` is one of them. */
export function drawers<S extends Spec, P extends string>(
  figure: Figure<S, P>,
): Readonly<Record<string, (state: State<S>) => Tree>> {
  const say = (state: State<S>) => h('p', {}, figure.say(state));
  const all: Readonly<Record<string, (state: State<S>) => Tree>> = { ...figure.draw, say };
  return Object.fromEntries(
    Object.entries(all).map(([name, draw]) => [name, (state: State<S>) => mark(name, draw(state))]),
  );
}

/** All parts of a figure in a state. */
export const parts = <S extends Spec, P extends string>(
  figure: Figure<S, P>,
  state: State<S>,
): Record<P | 'say', Tree> =>
  Object.fromEntries(Object.entries(drawers(figure)).map(([name, draw]) => [name, draw(state)])) as Record<
    P | 'say',
    Tree
  >;
