/** Build log: quiet, and an error of Astro's content layer (which it would only print) stops the build. */

const fatal = new Set(['content', 'glob-loader']);

/** A collection without entries is not shown; that is no fault. */
export const emptyCollection = /^The collection "\w+" does not exist or is empty/;

const known = [
  // Printed for every MDX entry in a collection: https://github.com/withastro/astro/issues/18087
  /use astro:head-inject/,
  emptyCollection,
  // Thrown as well, and told to the owner where the build ends.
  /ContentError: /,
];

/** @returns {import('astro').AstroLoggerDestination} */
export default function buildLog() {
  return {
    write({ level, label, message }) {
      if (level === 'error' && label !== null && fatal.has(label)) throw new Error(message);
      if (known.some((pattern) => pattern.test(message))) return;
      if (level === 'error' || level === 'warn') process.stderr.write(`[${level}] ${label ?? ''} ${message}\n`);
    },
  };
}
