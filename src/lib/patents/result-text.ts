/** What a reader is told of the patents his filter has found. */
import { countPatents, formatCount } from '#lib/long-lists.ts';
import type { FilterState } from './filter.ts';

/** How many patents there are of each. */
export interface Counts {
  /** In the list. */
  total: number;
  /** With the words of the query, whatever is chosen. */
  matching: number;
  /** Found. */
  found: number;
  /** Shown at most. */
  limit: number;
}

/** `12 of 21 patents`; of none, what made the result empty, in the visitor's own words. */
export function resultText({ query, chosen }: FilterState, { total, matching, found, limit }: Counts): string {
  if (found > 0) {
    const count = found === total ? countPatents(total) : `${formatCount(found)} of ${countPatents(total)}`;
    return found > limit ? `${count}, the first ${limit} shown` : count;
  }
  const none = 'No patent matches.';
  if (matching === 0) return `${none} “${query.trim()}” is nowhere in the list.`;
  if (query) return `${none} ${formatCount(matching)} would with the lists above set to All.`;
  return `${none} No patent is ${Object.values(chosen).join(' and ')} at once.`;
}
