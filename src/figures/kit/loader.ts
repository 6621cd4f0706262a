/** Fetches a figure's script when the reader comes near it. A figure whose script cannot be had stays a picture. */
const scripts: Record<string, () => Promise<unknown>> = {
  'leo-microseconds': () => import('#figures/microseconds/element.ts'),
  'leo-readers': () => import('#figures/readers/element.ts'),
  'leo-seats': () => import('#figures/seats/element.ts'),
  'leo-wiring': () => import('#figures/wiring/element.ts'),
};

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

/** Lets layers far from the reader wait, each at the height it had when he left. */
const far = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target, boundingClientRect } of entries) {
      const layer = target as HTMLElement;
      if (isIntersecting) delete layer.dataset['waits'];
      else {
        layer.style.containIntrinsicBlockSize = `${boundingClientRect.height}px`;
        layer.dataset['waits'] = '';
      }
    }
  },
  { rootMargin: '600px' },
);
const watch = () => {
  for (const layer of document.querySelectorAll<HTMLElement>('main > section')) {
    delete layer.dataset['waits'];
    far.unobserve(layer);
    far.observe(layer);
  }
};
// Until it has settled a layer has not its height.
addEventListener('load', () =>
  Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(watch),
);
addEventListener('resize', watch);
