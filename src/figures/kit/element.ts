import { cellOf, stopAt, walk } from './cells.ts';
import type { Figure } from './figure.ts';
import { Pictures } from './pictures.ts';
import { initialState, readState, type Spec, type State, setField, writeState } from './state.ts';

/** Quiet time after which a change is written to the address and read out. */
const QUIET = 400;
/** Quiet time after which the next change is a history entry of its own. */
const BURST = 1500;

/** An input, and where a slider's value is said in words. */
interface Control {
  readonly input: HTMLInputElement;
  readonly words: ChildNode | null | undefined;
}

/** Registers `leo-<name>`: the static figure becomes a running one, and stays as it is when that fails. */
export function defineFigure<S extends Spec, P extends string>(figure: Figure<S, P>): void {
  class RunningFigure extends HTMLElement {
    #base: State<S> = initialState(figure.spec);
    #state: State<S> = this.#base;
    #pictures: Pictures<S> | undefined;
    #controls: Control[] = [];
    #stop = new AbortController();
    #frame = 0;
    #near = true;
    #timer = 0;
    #last = Number.NEGATIVE_INFINITY;
    #burst = false;
    #asked: string | undefined;
    /** Query of the history entry before the one of this burst. */
    #from = '';
    #changed = false;
    #drag: number | undefined;
    #before: State<S> | undefined;

    connectedCallback(): void {
      this.#attempt(() => this.#start());
    }

    #attempt(act: () => void): void {
      try {
        act();
      } catch (error) {
        this.#fail(error);
      }
    }

    /** The picture is in the document already; controls that do nothing would be worse than none. */
    #fail(error: unknown): void {
      this.disconnectedCallback();
      this.#pictures?.restore();
      this.querySelector('form')?.remove();
      delete this.dataset['running'];
      reportError(error);
    }

    disconnectedCallback(): void {
      this.#stop.abort();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#timer);
    }

    #start(): void {
      this.#stop = new AbortController();
      const { signal } = this.#stop;
      const written = new URLSearchParams(this.dataset['state']);
      this.#base = this.#settled(readState(figure.spec, this.#base, written, figure.name));
      const pictures = new Pictures(this, figure, this.#base);
      this.#pictures = pictures;
      this.#controls = [...this.querySelectorAll('input')].map((input) => ({
        input,
        words: input.type === 'range' ? this.querySelector(`output[for="${input.id}"]`)?.firstChild : null,
      }));
      const touched = this.#touched();
      this.#read();
      for (const { name, value } of touched) this.#set(setField(figure.spec, this.#state, name, value));
      this.addEventListener('input', (event) => this.#input(event), { signal });
      for (const picture of pictures.elements) {
        picture.addEventListener('click', (event) => this.#act(cellOf(event)), { signal });
        picture.addEventListener('keydown', (event) => this.#act(walk(event as KeyboardEvent)), { signal });
      }
      this.addEventListener('pointerdown', () => this.#hold(0), { signal });
      addEventListener('pointerup', () => this.#hold(undefined), { signal });
      addEventListener('pointercancel', () => this.#undo(), { signal });
      this.querySelector('[type=reset]')?.addEventListener('click', (event) => this.#reset(event), { signal });
      addEventListener('popstate', () => this.#read(), { signal });
      addEventListener('beforeprint', () => this.#attempt(() => this.#drawAll()), { signal });
      const screen = new IntersectionObserver(([entry]) => {
        this.#near = entry?.isIntersecting ?? true;
        if (this.#near && this.#changed) this.#schedule();
      });
      screen.observe(this);
      signal.addEventListener('abort', () => screen.disconnect());
    }

    /** What the reader set while the script was on its way. */
    #touched(): { name: string; value: string }[] {
      return this.#controls.flatMap(({ input: { type, name, value, defaultValue, checked, defaultChecked } }) =>
        (type === 'radio' ? checked && !defaultChecked : value !== defaultValue) ? [{ name, value }] : [],
      );
    }

    #settled(state: State<S>): State<S> {
      return figure.settle?.(state) ?? state;
    }

    /** An address that asks for the same as before, as one in the page does, leaves alone what it has not got yet. */
    #read(): void {
      const state = this.#settled(readState(figure.spec, this.#base, new URLSearchParams(location.search), this.id));
      const asked = this.#written(state, new URLSearchParams());
      this.#burst = false;
      if (asked === this.#asked) return;
      this.#asked = asked;
      this.#state = state;
      this.#schedule();
    }

    #written(state: State<S>, parameters: URLSearchParams): string {
      return writeState(figure.spec, this.#base, state, parameters, this.id).toString();
    }

    #set(state: State<S>): void {
      this.#state = this.#settled(state);
      this.#schedule();
      this.#later();
    }

    /**
     * The state sets every control, in the frame after the one that shows the button pressed: all of them in that one
     * would make the reader wait for it, and that the form sets them first would cost as much again.
     */
    #reset(event: Event): void {
      event.preventDefault();
      this.#state = this.#base;
      this.#later();
      requestAnimationFrame(() => requestAnimationFrame(() => this.#schedule()));
    }

    #input({ target }: Event): void {
      if (!(target instanceof HTMLInputElement)) return;
      this.#set(setField(figure.spec, this.#state, target.name, target.value));
    }

    #act(cell: SVGElement | HTMLElement | null | undefined): void {
      if (!cell || !figure.act) return;
      stopAt(cell);
      this.#set(figure.act(this.#state, cell.dataset['act'] ?? ''));
    }

    #hold(changes: number | undefined): void {
      this.#drag = changes;
      this.#before = changes === undefined ? undefined : this.#state;
    }

    /** A touch that became a scroll was not meant for the slider under it. */
    #undo(): void {
      const before = this.#before;
      this.#hold(undefined);
      if (before && before !== this.#state) this.#set(before);
    }

    /** The frame after an input shows the control and its words; the pictures follow, one a frame. */
    #schedule(): void {
      this.#changed = true;
      this.#attempt(() => this.#show());
      if (this.#near && !this.#frame) this.#next(() => this.#next(() => this.#draw()));
    }

    #next(act: () => void): void {
      if (this.#stop.signal.aborted) return;
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#attempt(act);
      });
    }

    #draw(): void {
      this.#changed = this.#pictures?.update(this.#state) === false;
      if (this.#changed) this.#next(() => this.#draw());
      else this.#finish();
    }

    /** Paper waits for no frame. */
    #drawAll(): void {
      while (this.#pictures?.update(this.#state) === false);
      this.#changed = false;
      this.#finish();
    }

    /** Every picture is there, as a control. */
    #finish(): void {
      if (!('running' in this.dataset)) this.dataset['running'] = '';
    }

    /** Brings the inputs and their words to the state. */
    #show(): void {
      const texts: Record<string, string | undefined> = figure.words(this.#state);
      for (const { input, words } of this.#controls) {
        const value = String(this.#state[input.name]);
        if (input.type === 'radio') {
          if (input.checked !== (input.value === value)) input.checked = input.value === value;
          continue;
        }
        if (input.value !== value) input.value = value;
        const text = texts[input.name] ?? value;
        if (!words || words.nodeValue === text) continue;
        words.nodeValue = text;
        input.setAttribute('aria-valuetext', text);
      }
    }

    /**
     * Writes the address and the live sentence once the reader pauses: one history entry a burst or drag, and never two
     * equal ones after each other.
     */
    #later(): void {
      const now = performance.now();
      if (!this.#drag && now - this.#last > BURST) this.#burst = false;
      if (this.#drag !== undefined) this.#drag += 1;
      this.#last = now;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#write(), QUIET);
    }

    #write(): void {
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = figure.say(this.#state);
      const url = new URL(location.href);
      const query = this.#written(this.#state, url.searchParams);
      this.#asked = this.#written(this.#state, new URLSearchParams());
      const before = url.searchParams.toString();
      if (query === before) return;
      url.search = query;
      if (this.#burst && query !== this.#from) {
        history.replaceState(null, '', url);
        return;
      }
      history.pushState(null, '', url);
      this.#burst = true;
      this.#from = before;
    }
  }
  customElements.define(`leo-${figure.name}`, RunningFigure);
}
