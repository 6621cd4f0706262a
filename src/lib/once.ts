/** Work that every page asks for, done once. */

/**
 * An answer that is worked out once a build, however many pages ask. The content may change while a site is developed,
 * so there it is worked out each time.
 */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (process.env['NODE_ENV'] !== 'production') return ask();
    answer ??= ask();
    return answer;
  };
}
