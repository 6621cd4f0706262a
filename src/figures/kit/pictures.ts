import { rove } from './cells.ts';
import { drawers, type Figure } from './figure.ts';
import { patch } from './patch.ts';
import type { Spec, State } from './state.ts';
import { still, type Tree } from './tree.ts';

/** Milliseconds of script after which what is left waits a frame: style, layout and paint of it cost several times as much. */
const SLICE = 1;

/** A picture in the document. */
interface Picture<S> {
  readonly element: Element;
  /** As it stood in the document. */
  readonly still: Node;
  draw(state: S): Tree;
  /** What it shows, and the state it was last brought to; neither before its first turn. */
  shown?: Tree;
  state?: S;
}

/** The pictures of a running figure. */
export class Pictures<S extends Spec> {
  readonly #all: readonly Picture<State<S>>[];
  readonly #start: State<S>;
  /** The order they take their turns in: who had the last turn waits for the others. */
  #turns: readonly Picture<State<S>>[];

  /** Takes over the pictures under `root`, which show `state` without what makes them controls. */
  constructor(root: Element, figure: Figure<S>, state: State<S>) {
    this.#all = Object.entries(drawers(figure)).flatMap(([name, draw]) => {
      const element = root.querySelector(`[data-part="${name}"]`);
      return element ? { element, still: element.cloneNode(true), draw } : [];
    });
    this.#start = state;
    this.#turns = this.#all;
  }

  /** Elements of the pictures. */
  get elements(): readonly Element[] {
    return this.#all.map(({ element }) => element);
  }

  /** Puts back the pictures as they stood in the document. */
  restore(): void {
    for (const { element, still: copy } of this.#all) element.replaceWith(copy);
  }

  /**
   * Brings one picture with its controls to a state, and the others as far as a frame has time; says whether all of them
   * are there.
   */
  update(state: State<S>): boolean {
    const start = performance.now();
    for (const picture of this.#turns) {
      if (picture.state === state) continue;
      picture.state = state;
      const tree = picture.draw(state);
      if (tree === picture.shown) continue;
      patch(picture.element, picture.shown ?? still(picture.draw(this.#start)), tree);
      rove(picture.element);
      picture.shown = tree;
      this.#turns = [...this.#turns.filter((other) => other !== picture), picture];
      if (performance.now() - start >= SLICE) break;
    }
    const done = this.#all.every((picture) => picture.state === state);
    if (done) this.#turns = this.#all;
    return done;
  }
}
