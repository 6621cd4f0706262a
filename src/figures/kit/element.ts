import { type Figure, parts } from './figure.ts';
import { patch } from './patch.ts';
import { initialState, readState, type Spec, type State, setField, writeState } from './state.ts';
import { still, type Tree } from './tree.ts';

/** Quiet time after which a change is written to the address and read out. */
const QUIET = 400;
/** Quiet time after which the next change is a history entry of its own. */
const BURST = 1500;

/** Registers `leo-<name>`: the static figure becomes a running one, and stays as it is when that fails. */
export function defineFigure<S extends Spec, P extends string>(figure: Figure<S, P>): void {
  class RunningFigure extends HTMLElement {
    #base: State<S> = initialState(figure.spec);
    #state: State<S> = this.#base;
    #shown: Record<string, Tree> = {};
    #stop = new AbortController();
    #frame = 0;
    #near = true;
    #timer = 0;
    #last = Number.NEGATIVE_INFINITY;
    #burst = false;
    #changed = false;
    #drag: number | undefined;

    connectedCallback(): void {
      try {
        this.#start();
      } catch (error) {
        // The picture is in the document already; controls that do nothing would be worse than none.
        this.#stop.abort();
        this.querySelector('form')?.remove();
        reportError(error);
      }
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
      const drawn = parts(figure, this.#base);
      for (const [name, tree] of Object.entries<Tree>(drawn)) this.#shown[name] = still(tree);
      this.#read();
      this.#catchUp();
      this.addEventListener('input', (event) => this.#input(event), { signal });
      this.addEventListener('click', (event) => this.#act(event), { signal });
      this.addEventListener('keydown', (event) => this.#key(event), { signal });
      this.addEventListener('pointerdown', () => this.#hold(0), { signal });
      addEventListener('pointerup', () => this.#hold(undefined), { signal });
      addEventListener('pointercancel', () => this.#hold(undefined), { signal });
      this.addEventListener('reset', () => this.#set(this.#base), { signal });
      addEventListener('popstate', () => this.#read(), { signal });
      const screen = new IntersectionObserver(([entry]) => {
        this.#near = entry?.isIntersecting ?? true;
        if (this.#near && this.#changed) this.#schedule();
      });
      screen.observe(this);
      signal.addEventListener('abort', () => screen.disconnect());
      this.#draw();
      this.dataset['running'] = '';
    }

    /** Takes over what the reader set while the script was on its way. */
    #catchUp(): void {
      for (const input of this.querySelectorAll('input')) {
        const touched =
          input.type === 'radio' ? input.checked && !input.defaultChecked : input.value !== input.defaultValue;
        if (touched) this.#set(setField(figure.spec, this.#state, input.name, input.value));
      }
    }

    #settled(state: State<S>): State<S> {
      return figure.settle?.(state) ?? state;
    }

    #read(): void {
      this.#state = this.#settled(readState(figure.spec, this.#base, new URLSearchParams(location.search), this.id));
      this.#schedule();
    }

    #set(state: State<S>): void {
      this.#state = this.#settled(state);
      this.#schedule();
      this.#later();
    }

    #input({ target }: Event): void {
      if (!(target instanceof HTMLInputElement)) return;
      this.#set(setField(figure.spec, this.#state, target.name, target.value));
    }

    #act({ target }: Event): void {
      const cell = target instanceof Element ? target.closest<SVGElement | HTMLElement>('[data-act]') : null;
      if (!cell || !figure.act) return;
      this.#rove(cell);
      this.#set(figure.act(this.#state, cell.dataset['act'] ?? ''));
    }

    /** Arrow keys move among the cells of one picture; Enter and Space act. */
    #key(event: KeyboardEvent): void {
      const cell = event.target;
      if (!(cell instanceof SVGElement || cell instanceof HTMLElement) || !('act' in cell.dataset)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const picture = cell.closest<SVGElement | HTMLElement>('[data-part]');
      const columns = Number(picture?.dataset['columns'] ?? 1);
      const cells = [...(picture?.querySelectorAll<SVGElement | HTMLElement>('[data-act]') ?? [])];
      const at = cells.indexOf(cell);
      const row = at - (at % columns);
      const moves: Record<string, number> = {
        ArrowLeft: Math.max(row, at - 1),
        ArrowRight: Math.min(row + columns - 1, at + 1),
        ArrowUp: at - columns,
        ArrowDown: at + columns,
        Home: event.shiftKey ? 0 : row,
        End: row + columns - 1,
        Enter: at,
        ' ': at,
      };
      const move = moves[event.key];
      if (move === undefined) return;
      event.preventDefault();
      const next = cells[move];
      if (!next) return;
      this.#rove(next);
      next.focus();
      if (next === cell ? event.key === 'Enter' || event.key === ' ' : 'follow' in (picture?.dataset ?? {})) {
        if (figure.act) this.#set(figure.act(this.#state, next.dataset['act'] ?? ''));
      }
    }

    /** One cell of each picture can be reached with the tab key: `current`, or the one that could before. */
    #rove(current?: Element): void {
      for (const picture of this.querySelectorAll('[data-part]')) {
        const cells = [...picture.querySelectorAll('[data-act]')];
        const stop =
          cells.find((cell) => cell === current) ??
          cells.find((cell) => cell.getAttribute('tabindex') === '0') ??
          cells.find((cell) => cell.hasAttribute('data-current')) ??
          cells[0];
        for (const cell of cells) {
          const index = cell === stop ? '0' : '-1';
          if (cell.getAttribute('tabindex') !== index) cell.setAttribute('tabindex', index);
        }
      }
    }

    #hold(changes: number | undefined): void {
      this.#drag = changes;
    }

    #schedule(): void {
      this.#changed = true;
      if (!this.#near || this.#frame) return;
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw();
      });
    }

    #draw(): void {
      this.#changed = false;
      const next: Record<string, Tree> = parts(figure, this.#state);
      for (const [name, tree] of Object.entries(next)) {
        const element = this.querySelector(`[data-part="${name}"]`);
        const before = this.#shown[name];
        if (element && before) patch(element, before, tree);
      }
      this.#shown = next;
      this.#rove();
      this.#controls();
    }

    #controls(): void {
      const words: Record<string, string | undefined> = figure.words(this.#state);
      for (const input of this.querySelectorAll('input')) {
        const value = String(this.#state[input.name]);
        if (input.type === 'radio') input.checked = input.value === value;
        else {
          if (input.value !== value) input.value = value;
          const text = words[input.name] ?? value;
          input.setAttribute('aria-valuetext', text);
          const output = this.querySelector(`output[for="${input.id}"]`);
          if (output && output.textContent !== text) output.textContent = text;
        }
      }
    }

    /** Writes the address and the live sentence once the reader pauses: one history entry a burst or drag. */
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
      const query = writeState(figure.spec, this.#base, this.#state, url.searchParams, this.id).toString();
      if (query === url.searchParams.toString()) return;
      url.search = query;
      if (this.#burst) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      this.#burst = true;
    }
  }
  customElements.define(`leo-${figure.name}`, RunningFigure);
}
