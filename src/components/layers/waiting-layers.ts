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
