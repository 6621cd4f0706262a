/** How the patents divide among topics and offices, as bars. */
import { countBy, countByTopic, type Patent, patentFacets } from './patents.ts';

/** The patents of one topic that are of one office. */
export interface Bar {
  /** Where it begins, in patents. */
  x: number;
  /** How long it is, in patents; the gap to the next is left out, but never more than a half. */
  width: number;
  /** Opacity, `1.00` for the office that has most of all patents to `0.20`: each as far from the next. */
  tone: string;
}

/** The bars of one topic. */
export interface TopicBars {
  /** The topic. */
  topic: string;
  /** Its patents. */
  total: number;
  /** How many of them each office has, most frequent office of the whole list first. */
  offices: [office: string, count: number][];
  /** A bar for each office, in that order from left to right. */
  bars: Bar[];
}

/** The bars of all topics, most frequent first, and the length of the longest topic in patents. */
export function patentChart(patents: Patent[]): { longest: number; topics: TopicBars[] } {
  const topics = countByTopic(patents);
  const offices = countBy(patents, (patent) => patentFacets(patent).office).map(([office]) => office);
  const longest = Math.max(...topics.map(({ total }) => total));
  const gap = longest / 150;
  const toneOf = (office: string) => (1 - (0.8 * offices.indexOf(office)) / Math.max(offices.length - 1, 1)).toFixed(2);
  const barsOf = (counts: [string, number][]) => {
    let end = 0;
    return counts.map(([office, count]): Bar => {
      end += count;
      return { x: end - count, width: Math.max(count - gap, count / 2), tone: toneOf(office) };
    });
  };
  return { longest, topics: topics.map((counts) => ({ ...counts, bars: barsOf(counts.offices) })) };
}
