/** `<site-search>`: asks the index while one types. The index is loaded with the first question. */
import { excerptParts } from '#lib/search/excerpt.ts';
import { knownWords, type Sample, type Searched } from '#lib/search/known-words.ts';
import { spellNumbers } from '#lib/search/numbers.ts';
import { putTogether } from '#lib/search/words.ts';

/** What is used of a result of Pagefind. */
interface Found extends Sample {
  excerpt: string;
  /** The record's number, and its address on the site. */
  raw_url: string;
}

/** Most results that are shown. */
const LIMIT = 30;
/** Milliseconds without a key after which the index is asked. */
const WAIT = 120;

/** Whether a part of the index has not come; Pagefind passes over that and finds less. */
let lost = false;
const { fetch } = window;
window.fetch = async (...request) => {
  const answer = await fetch(...request).catch(() => Response.error());
  if (!answer.ok) lost = true;
  return answer;
};

class SiteSearch extends HTMLElement {
  #index: Promise<Searched<Found>> | undefined;
  /** Settled when the last question is answered. */
  #answer = Promise.resolve();
  #field = this.querySelector('input');
  #status = this.querySelector('[role=status]');
  #list = this.querySelector('ol');

  connectedCallback() {
    const field = this.#field;
    if (!field) return;
    // Somebody may have typed already, on the page before and here.
    field.value = takeTyped() + field.value || (new URLSearchParams(location.search).get('q') ?? '');
    const ask = () => {
      this.#answer = this.#ask(field.value);
    };
    field.addEventListener('input', ask);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#openFirst(field.value);
    });
    addEventListener('keydown', this.#onKey, true);
    field.focus();
    if (field.value) ask();
  }

  /** Opens the first result of a question, once it is there, unless something else is asked meanwhile. */
  async #openFirst(question: string) {
    await this.#answer;
    if (question === this.#field?.value) this.#list?.querySelector('a')?.click();
  }

  /** The field's text goes into the address; its answer into the list. */
  async #ask(question: string) {
    keepInAddress(question);
    if (!question.trim()) return this.#show('', []);
    this.#say('Searching…', true);
    try {
      this.#index ??= this.#load();
      const [index] = await Promise.all([this.#index, new Promise((resume) => setTimeout(resume, WAIT))]);
      if (question !== this.#field?.value) return;
      lost = false;
      const known = await knownWords(spellNumbers(question), index);
      const { results } = await index.search(known);
      const found = await Promise.all(results.slice(0, LIMIT).map((result) => result.data()));
      if (question !== this.#field.value) return;
      if (lost) throw new Error();
      // What was searched for, which may be less than the question.
      this.#show(countText(results.length, known || question.trim()), found);
    } catch {
      this.#index = undefined;
      if (question !== this.#field?.value) return;
      this.#show('The search index could not be loaded. Try again when you are online.', []);
    }
  }

  async #load(): Promise<Searched<Found>> {
    const { createInstance } = await import(/* @vite-ignore */ this.dataset['index'] ?? '');
    // Trusted Types forbid a worker from an address; the index is small enough for the main thread.
    return createInstance({ noWorker: true, excerptLength: 24, excerptEllipsis: '…' });
  }

  #show(message: string, found: Found[]) {
    this.#say(message, false);
    this.#list?.replaceChildren(...found.map(item));
  }

  /** @param busy whether the list is still that of an earlier question */
  #say(message: string, busy: boolean) {
    if (this.#status?.textContent !== message) this.#status?.replaceChildren(message);
    this.#list?.setAttribute('aria-busy', String(busy));
  }

  #onKey = (event: KeyboardEvent) => {
    const field = this.#field;
    if (!field || event.altKey) return;
    const { key } = event;
    const active = document.activeElement;
    const command = event.ctrlKey || event.metaKey;
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as Record<string, number>)[key];
    if (
      (key === '/' && active !== field && !command && !localStorage[key]) ||
      (/^k$/i.test(key) && command && !event.shiftKey)
    ) {
      field.focus();
      field.select();
    } else if (key === 'Escape' && active !== field) {
      field.focus();
    } else if (step && !command) {
      const stops: HTMLElement[] = [field, ...this.querySelectorAll('a')];
      const at = stops.indexOf(active as HTMLElement);
      const next = stops[at + step];
      if (at < 0 || !next) return;
      next.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/**
 * What was typed on the page before, behind the moment of the key that opened this one: nothing when it was opened later.
 * A browser may take a moment to begin.
 */
function takeTyped(): string {
  try {
    const kept: string = sessionStorage['q'] ?? '';
    delete sessionStorage['q'];
    return performance.timeOrigin < Number.parseInt(kept, 10) + 300 ? kept.slice(14) : '';
  } catch {
    // The reader lets no page keep anything.
    return '';
  }
}

function keepInAddress(question: string) {
  const address = question ? `?${new URLSearchParams({ q: question })}` : location.pathname;
  try {
    history.replaceState(null, '', address);
  } catch {
    // Safari allows it a hundred times in half a minute; the search goes on without.
  }
}

/** `No results for “x”.`, `1 result for “x”.`, `80 results for “x”, the best 30 are shown.` */
function countText(count: number, asked: string): string {
  const results = count === 1 ? '1 result' : `${count || 'No'} results`;
  return `${results} for “${asked}”${count > LIMIT ? `, the best ${LIMIT} are shown` : ''}.`;
}

/** One result: title, kind, and the place where the words stand, unless that is the title once more. */
function item({ content, excerpt, meta, raw_url }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = raw_url.replace(/^\d+ /, '');
  link.append(putTogether(meta.title));
  const kind = document.createElement('small');
  kind.append(meta.kind);
  const entry = document.createElement('li');
  entry.append(link, kind);
  if (content === meta.title) return entry;
  const place = entry.appendChild(document.createElement('p'));
  for (const { text, found } of excerptParts(putTogether(excerpt))) {
    if (!found) place.append(text);
    else place.appendChild(document.createElement('mark')).append(text);
  }
  return entry;
}

customElements.define('site-search', SiteSearch);
