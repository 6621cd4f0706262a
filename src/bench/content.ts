/** Content in any amount, made from counting alone: the same amount is always the same content. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How much content; what is not named stays as it is. */
export interface Amounts {
  /** Patents in the list. */
  patents?: number;
  /** Articles with a page here. */
  articles?: number;
}

/** What a record of `patents.json` has at least. */
export interface MadePatent {
  /** Its number, which all else is made from. */
  no: number;
  /** Number of a US grant, such as `US10000001B2`. */
  id: string;
  /** A made-up title. */
  title: string;
  /** One of four topics. */
  topic: string;
  /** One of four layers of the essay, by the name of its file. */
  layer: string;
  /** Day of publication, as `2001-01-02`. */
  published: string;
}

const words =
  'memory network fabric switch kernel tensor cache link ring queue packet thread stream node rack page block token graph shard'.split(
    ' ',
  );
const topics = ['Networking', 'Storage & data', 'Interconnect', 'Scheduling'];
const layers = ['gpu-nvlink', 'rdma-networking', 'kubernetes-scheduling', 'ai-native-application-stack'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const day = (index: number) => new Date(Date.UTC(2001, 0, 1 + (index % 9000))).toISOString().slice(0, 10);

/** A phrase of `length` words, another one for every `seed`. */
export function phrase(seed: number, length: number): string {
  const chosen = Array.from({ length }, (_, index) => pick(words, seed * 7 + index * (1 + (seed % 9)) + index));
  return `${chosen.map((word, index) => (word === chosen[index - 1] ? `${word}s` : word)).join(' ')} ${seed}`;
}

/** The record of a patent. */
export const makePatent = (no: number): MadePatent => ({
  no,
  id: `US${10_000_000 + no}B2`,
  title: `Method of ${phrase(no, 7)}`,
  topic: pick(topics, no),
  layer: pick(layers, no),
  published: day(no),
});

/** The file of an article: about 300 words under three headings. */
export const makeArticle = (no: number): string => `---
title: On ${phrase(no, 4)}
date: "${day(no)}"
summary: A note on ${phrase(no, 9)}.
tags: [${pick(words, no)}, ${pick(words, no + 1)}]
---

${[0, 1, 2].map((part) => makeSection(no * 3 + part)).join('\n\n')}
`;

const makeSection = (seed: number) => `## The ${phrase(seed, 3)}

Why the ${phrase(seed, 40)} matters, and *where* the ${phrase(seed + 1, 30)} ends.

- ${phrase(seed + 2, 8)}
- ${phrase(seed + 3, 8)} in \`${pick(words, seed)}\``;

/**
 * Writes a copy of some content with other amounts.
 * @param from content to start from
 * @param folder where to; what is there is replaced
 */
export function writeContent(from: string, folder: string, { patents, articles }: Amounts): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
  if (patents !== undefined) {
    const file = path.join(folder, 'patents.json');
    const { patents: own } = JSON.parse(readFileSync(file, 'utf8')) as { patents: { no: number }[] };
    const first = Math.max(0, ...own.map(({ no }) => no)) + 1;
    const more = Array.from({ length: Math.max(0, patents - own.length) }, (_, index) => makePatent(first + index));
    writeFileSync(file, JSON.stringify({ patents: [...own.slice(0, patents), ...more] }, undefined, 2));
  }
  if (articles !== undefined) {
    rmSync(path.join(folder, 'writing'), { recursive: true, force: true });
    mkdirSync(path.join(folder, 'writing'));
    for (let no = 1; no <= articles; no += 1)
      writeFileSync(path.join(folder, 'writing', `article-${no}.mdx`), makeArticle(no));
  }
}
