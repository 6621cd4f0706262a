/** Knows which of some elements are within a distance of the screen. */
export class ViewportObserver extends IntersectionObserver {
  /** The elements that are. */
  readonly within = new Set<Element>();
  #closer: ViewportObserver | undefined;

  /**
   * @param rootMargin the distance
   * @param onChange called when there are others
   * @param closer watches those within this distance, and no others
   */
  constructor(rootMargin: string, onChange: () => void, closer?: ViewportObserver) {
    super(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) this.#enter(target);
          else this.#leave(target);
        onChange();
      },
      { rootMargin },
    );
    this.#closer = closer;
  }

  override unobserve(element: Element) {
    super.unobserve(element);
    this.#leave(element);
  }

  #enter(element: Element) {
    this.within.add(element);
    this.#closer?.observe(element);
  }

  #leave(element: Element) {
    this.within.delete(element);
    this.#closer?.unobserve(element);
  }
}
