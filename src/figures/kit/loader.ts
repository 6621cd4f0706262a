import type { FigureName } from '#figures/specs.ts';

/** Fetches a figure's script when the reader comes near it. A figure whose script cannot be had stays a picture. */
const scripts: Record<string, () => Promise<unknown>> = {
  'leo-microseconds': () => import('#figures/microseconds/element.ts'),
  'leo-readers': () => import('#figures/readers/element.ts'),
  'leo-seats': () => import('#figures/seats/element.ts'),
  'leo-wiring': () => import('#figures/wiring/element.ts'),
} satisfies Record<`leo-${Lowercase<FigureName>}`, unknown>;

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      scripts[target.localName]?.().catch(() => target.querySelector('form')?.remove());
    }
  },
  { rootMargin: '600px' },
);
for (const figure of document.querySelectorAll('.figure')) near.observe(figure);
