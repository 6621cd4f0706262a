/** When the browser has had its turn. */

/** Resolves when it has done what was waiting. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Resolves when the frame being made is on the screen. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
