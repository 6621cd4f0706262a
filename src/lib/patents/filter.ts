/** Which patents a visitor asked for, and in which order. For the page and its script. */

/** One row as the filter sees it. */
export interface FilterRow {
  /** Everything its cells say in lower case, and its numbers by {@link withoutMarks}. */
  text: string;
  /** Value of each facet. */
  facets: Record<Facet, string>;
  /** Sortable value of each column; empty when unknown. */
  keys: Record<SortKey, string | number>;
}

/** What is known of a patent for its facets; empty or absent where nothing is. */
interface Known {
  /** Name of the office. */
  office?: string | undefined;
  /** The kind of document, in words. */
  kind?: string | undefined;
  /** Its grant. */
  granted?: unknown;
  /** Its topic. */
  topic?: string | undefined;
  /** Title of its layer. */
  layer?: string | undefined;
  /** Its public page. */
  linked?: unknown;
}

/** Value of each facet, in the words of its list. */
export const facetsOf = ({ office, kind, granted, topic, layer, linked }: Known) => ({
  office: office || 'Unknown',
  kind: kind || 'Unknown',
  granted: granted ? 'Granted' : 'Not verified',
  topic: topic || 'Other',
  layer: layer || 'None',
  linked: linked ? 'Linked' : 'Not linked',
});

/** A list a visitor can choose from. */
export type Facet = keyof ReturnType<typeof facetsOf>;
/** The lists in order. */
export const facets = Object.keys(facetsOf({})) as readonly Facet[];

/** The columns a visitor can sort by, in the order of the table. */
export const sortKeys = ['no', 'id', 'title', 'topic', 'kind', 'filed', 'published', 'granted'] as const;
/** One of {@link sortKeys}. */
export type SortKey = (typeof sortKeys)[number];

/** What a visitor asked for. */
export interface FilterState {
  /** Words that must all occur. */
  query: string;
  /** Chosen value of each facet; absent: any. */
  chosen: Partial<Record<Facet, string>>;
  /** Column and direction; absent: as the page was written. */
  sort?: Sort;
}

/** A column and its direction. */
export interface Sort {
  /** Column. */
  key: SortKey;
  /** Whether the last comes first. */
  descending: boolean;
}

/** Longest query that is read from an address. */
const MAX_QUERY = 200;

/** A number without the marks that offices and people divide it by: `US 2012/0290696 A1` → `US20120290696A1`. */
export const withoutMarks = (number: string): string => number.replace(/[\s,./-]/g, '');

/**
 * The words of a query in lower case, each with what it is as a number: without marks, and without the country and the
 * check digit that only some write, `zl201721177080.3` → `201721177080`.
 */
export const queryWords = (query: string): string[][] =>
  query
    .toLowerCase()
    .replace(/\bzl\s+(?=\d)/g, 'zl')
    .replace(/\bno\.(?=\d)/g, 'no. ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [
      ...new Set([word, withoutMarks(word.replace(/^(?:zl|cn(?=\d{12}))(?=\d)|\.[\dx]$/g, '')) || word]),
    ]);

/** Rows that match, in the order they have. */
export function filterRows<T extends FilterRow>(rows: readonly T[], { query, chosen }: FilterState): T[] {
  const words = queryWords(query);
  const wanted = Object.entries(chosen) as [Facet, string][];
  return rows.filter(
    (row) =>
      words.every((forms) => forms.some((form) => row.text.includes(form))) &&
      wanted.every(([name, value]) => row.facets[name] === value),
  );
}

/** Rows in the order asked for. */
export const sortRows = <T extends FilterRow>(rows: readonly T[], { key, descending }: Sort): T[] =>
  rows.toSorted((a, b) => compare(a.keys[key], b.keys[key], descending));

/** The order after a press on a column's header: ascending, then descending, then as the page was written. */
export function nextSort(sort: Sort | undefined, key: SortKey): Sort | undefined {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? undefined : { key, descending: true };
}

/** Unknown values come last in both directions. */
function compare(a: string | number, b: string | number, descending: boolean): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  return a < b === descending ? 1 : -1;
}

/**
 * Reads the state from the query of an address; what makes no sense is ignored.
 * @param options the values each facet can take
 */
export function readState(search: string, options: Record<Facet, readonly string[]>): FilterState {
  const params = new URLSearchParams(search);
  const chosen: FilterState['chosen'] = {};
  for (const name of facets) {
    const value = params.get(name);
    if (value && options[name].includes(value)) chosen[name] = value;
  }
  const [, minus, column] = /^(-?)(\w+)$/.exec(params.get('sort') ?? '') ?? [];
  const key = sortKeys.find((known) => known === column);
  const query = (params.get('q') ?? '').slice(0, MAX_QUERY);
  return { query, chosen, ...(key && { sort: { key, descending: minus === '-' } }) };
}

/** The state as the query of an address: empty, or starting with `?`. */
export function writeState({ query, chosen, sort }: FilterState): string {
  const params = new URLSearchParams();
  if (query.trim()) params.set('q', query.trim());
  for (const name of facets) if (chosen[name]) params.set(name, chosen[name]);
  if (sort) params.set('sort', `${sort.descending ? '-' : ''}${sort.key}`);
  return params.size > 0 ? `?${params}` : '';
}
