/** Build log: quiet, and an error of Astro's content layer (which it would only print) stops the build. */

const fatal = new Set(['content', 'file-loader', 'glob-loader', 'json-list']);
// Printed for every MDX entry in a collection: https://github.com/withastro/astro/issues/18087
const known = /use astro:head-inject/;

/** @returns {import('astro').AstroLoggerDestination} */
export default function buildLog() {
  return {
    write({ level, label, message }) {
      if (level === 'error' && label !== null && fatal.has(label)) throw new Error(message);
      if (known.test(message)) return;
      if (level === 'error' || level === 'warn') process.stderr.write(`[${level}] ${label ?? ''} ${message}\n`);
    },
  };
}
