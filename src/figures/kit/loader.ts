import type { FigureName } from '#figures/specs.ts';

/** Fetches a figure's script. A figure whose script cannot be had stays a picture. */
const scripts: Record<string, () => Promise<unknown>> = {
  'leo-microseconds': () => import('#figures/microseconds/element.ts'),
  'leo-readers': () => import('#figures/readers/element.ts'),
  'leo-seats': () => import('#figures/seats/element.ts'),
  'leo-wiring': () => import('#figures/wiring/element.ts'),
} satisfies Record<`leo-${Lowercase<FigureName>}`, unknown>;

const load = (figure: Element): void => {
  scripts[figure.localName]?.().catch(() => figure.querySelector('form')?.remove());
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target);
    }
  },
  { rootMargin: '600px' },
);
// What is in the address is also to be seen by who prints the page; the others can wait for a reader to come near.
const asked = [...new URLSearchParams(location.search).keys()];
for (const figure of document.querySelectorAll('.figure')) {
  if (asked.some((key) => key.startsWith(`${figure.id}.`))) load(figure);
  else near.observe(figure);
}
