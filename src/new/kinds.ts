/** What `npm run new` can add, and which fields it asks for. */
import type { z } from 'astro/zod';
import { collections } from '#check/collections.ts';

/** A kind of entry. */
export interface Kind {
  /** Collection it goes to. */
  collection: keyof typeof collections;
  /** Fields that are asked for, in this order; the others can be given as flags where they are plain text. */
  asks: readonly string[];
  /** What to ask for the text under the front matter; absent: it is not asked for. */
  text?: string;
}

/** All kinds, by the word for them. */
export const kinds = {
  patent: { collection: 'patents', asks: ['id', 'title', 'topic'] },
  book: { collection: 'books', asks: ['title', 'blurb'] },
  layer: { collection: 'layers', asks: ['title', 'hue'], text: 'The paragraph of the layer.' },
  section: { collection: 'sections', asks: ['title', 'nav'], text: 'The text of the section.' },
  project: { collection: 'projects', asks: ['title', 'summary', 'url'] },
  writing: { collection: 'writing', asks: ['title', 'date', 'url'], text: 'The article, when it has no address.' },
  education: { collection: 'education', asks: ['degree', 'institution'] },
  affiliation: { collection: 'affiliations', asks: ['role', 'organisation', 'years'] },
} as const satisfies Record<string, Kind>;

/** Word for a kind. */
export type KindName = keyof typeof kinds;

/** A field of a kind. */
export interface Field {
  /** Its name, which is also its flag. */
  name: string;
  /** What it is, in the words of the schema. */
  description: string;
  /** Whether an entry must have it. */
  required: boolean;
  /** Reads what was typed. */
  read: (typed: string) => unknown;
}

/** Fields that are filled in without asking. */
const derived = new Set(['no', 'order', 'status']);

/** Fields of a kind that can be typed in one line, the asked ones first. */
export function fieldsOf(name: KindName): Field[] {
  const { collection, asks }: Kind = kinds[name];
  const { schema } = collections[collection];
  const fields = Object.entries(schema.shape).flatMap(([field, type]: [string, z.ZodType]) => {
    const read = readerOf(type);
    if (!read || derived.has(field)) return [];
    return { name: field, description: type.description ?? field, required: !type.safeParse(undefined).success, read };
  });
  const rank = ({ name }: Field) => (asks.includes(name) ? asks.indexOf(name) : asks.length);
  return fields.sort((a, b) => rank(a) - rank(b));
}

/** How to read a field from one line; undefined when that cannot be. */
function readerOf(type: z.ZodType): Field['read'] | undefined {
  const tries: [unknown, Field['read']][] = [
    ['CN110891081A', String],
    ['https://example.org/', String],
    ['2022-03-28', String],
    ['green', String],
    [2022, Number],
    [true, (typed) => typed === 'true'],
    [[2022, 2023], readYears],
    [['a'], (typed) => typed.split(',').map((word) => word.trim())],
  ];
  return tries.find(([example]) => type.safeParse(example).success)?.[1];
}

/** `2017-2021` and `2017-` are ranges, `2022, 2023` is a list. */
function readYears(typed: string): unknown {
  const range = /^\s*(\d{4})\s*[-–]\s*(\d{4})?\s*$/.exec(typed);
  if (range) return { from: Number(range[1]), ...(range[2] && { to: Number(range[2]) }) };
  return typed.split(',').map(Number);
}
