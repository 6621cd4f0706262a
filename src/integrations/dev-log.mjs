/** Log of the dev server: Astro's own, without what is no fault. */
import nodeLog from 'astro/logger/node';
import { emptyCollection } from './build-log.mjs';

/** Folders that come with the first project and the first article. */
const comesLater = /^The base directory ".*\/(projects|writing)\/" does not exist/;

/** @returns {import('astro').AstroLoggerDestination} */
export default function devLog(config) {
  const log = nodeLog(config);
  return {
    ...log,
    write(event) {
      if (!emptyCollection.test(event.message) && !comesLater.test(event.message)) log.write(event);
    },
  };
}
