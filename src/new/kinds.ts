/** What `npm run new` can add, and which fields it asks for. */
import type { z } from 'astro/zod';
import { collections } from '#schemas/collections.ts';

/** A kind of entry. */
export interface Kind {
  /** Collection it goes to. */
  collection: keyof typeof collections;
  /** Fields that are asked for, in this order; the others can be given as flags where they are plain text. */
  asks: readonly string[];
  /** What to ask for the text under the front matter; absent: it is not asked for. */
  text?: string;
  /** Whether an entry without an address must have that text. */
  needsText?: boolean;
}

/** All kinds, by the word for them. */
export const kinds = {
  patent: { collection: 'patents', asks: ['id', 'title', 'topic'] },
  book: { collection: 'books', asks: ['title', 'blurb'] },
  layer: { collection: 'layers', asks: ['title', 'hue'], text: 'The paragraph of the layer.', needsText: true },
  section: { collection: 'sections', asks: ['title', 'nav'], text: 'The text of the section.' },
  project: { collection: 'projects', asks: ['title', 'summary', 'url'] },
  writing: {
    collection: 'writing',
    asks: ['title', 'date', 'url'],
    text: 'The article, when it has no address.',
    needsText: true,
  },
  experience: { collection: 'experience', asks: ['role', 'organisation', 'years', 'summary'] },
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
  /** Reads what was typed; undefined when it is not as `form` says. */
  read: (typed: string) => unknown;
  /** What to write, where not every text will do. */
  form: string;
}

/** Fields that are filled in without asking. */
const derived = new Set(['no', 'order', 'status']);

/** Fields of a kind that can be typed in one line, the asked ones first. */
export function fieldsOf(name: KindName): Field[] {
  const { collection, asks }: Kind = kinds[name];
  const { schema } = collections[collection];
  const fields = Object.entries(schema.shape).flatMap(([field, type]: [string, z.ZodType]) => {
    const reader = readerOf(type);
    if (!reader || derived.has(field)) return [];
    const required = !type.safeParse(undefined).success;
    return { name: field, description: type.description ?? field, required, ...reader };
  });
  const rank = ({ name }: Field) => (asks.includes(name) ? asks.indexOf(name) : asks.length);
  return fields.sort((a, b) => rank(a) - rank(b));
}

type Reader = Pick<Field, 'read' | 'form'>;

const text: Reader = { read: String, form: 'text' };
const number: Reader = {
  read: (typed) => (/^\s*\d+(\.\d+)?\s*$/.test(typed) ? Number(typed) : undefined),
  form: 'a number in digits, such as 2022',
};
const choice: Reader = {
  read: (typed) => ({ true: true, false: false })[typed.trim()],
  form: 'true or false',
};
const years: Reader = { read: readYears, form: '2017-2021, or 2017- when it goes on, or single years as 2022,2023' };
const words: Reader = { read: (typed) => typed.split(',').map((word) => word.trim()), form: 'words with commas' };

/** How to read a field from one line; undefined when that cannot be. */
function readerOf(type: z.ZodType): Reader | undefined {
  const tries: [unknown, Reader][] = [
    ['CN110891081A', text],
    ['https://example.org/', text],
    ['2022-03-28', text],
    ['978-3-16-148410-0', text],
    ['green', text],
    [2022, number],
    [true, choice],
    [[2022, 2023], years],
    [['a'], words],
  ];
  return tries.find(([example]) => type.safeParse(example).success)?.[1];
}

/** `2017-2021` and `2017-` are ranges, `2022, 2023` is a list. */
function readYears(typed: string): unknown {
  const range = /^\s*(\d{4})\s*[-–]\s*(\d{4})?\s*$/.exec(typed);
  if (range) return { from: Number(range[1]), ...(range[2] && { to: Number(range[2]) }) };
  return /^\s*\d{4}(\s*,\s*\d{4})*\s*$/.test(typed) ? typed.split(',').map(Number) : undefined;
}
