/** Work that is asked for more often than it can be done. */

/**
 * Does some work once at a time. What is asked for while it is done is done once more after it, however often it was
 * asked for, so that the last answer is that to the last question.
 * @param failed told what the work throws; it can be asked for again
 * @returns asks for the work; resolves when nothing is left to be done
 */
export function inTurn(work: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let asked = false;
  let done: Promise<void> | undefined;
  const go = async () => {
    while (asked) {
      asked = false;
      await work().catch(failed);
    }
    done = undefined;
  };
  return () => {
    asked = true;
    done ??= go();
    return done;
  };
}
