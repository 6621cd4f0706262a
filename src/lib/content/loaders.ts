/** Loaders of the content collections: a folder of MDX entries, or a list in one JSON file. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { CONTENT_DIR, ROOT } from '#lib/env.ts';
import { inTurn } from '#lib/in-turn.ts';
import { findPicture } from '#lib/pictures/files.ts';
import type { PictureField } from '#schemas/collections.ts';
import { readJson, readRecords } from './json.ts';

/**
 * MDX entries of one folder under `content/`. Files that start with `_` or a dot are skipped.
 * A picture that lies beside its entry under the expected name becomes the field's `src`.
 */
export function entries(folder: string, picture?: PictureField): Loader {
  const base = path.join(CONTENT_DIR, folder);
  const inner = glob({ base: pathToFileURL(`${base}/`), pattern: '**/[^_.]*.mdx' });
  return {
    ...inner,
    load: async (context) => {
      // `glob` warns about a folder that is absent or empty; here that means that there is nothing to list.
      if (!context.watcher && !hasEntries(base)) return context.store.clear();
      await inner.load({
        ...context,
        parseData: ((props: Parameters<LoaderContext['parseData']>[0]) =>
          context.parseData({
            ...props,
            data: withPicture(withoutDates(props.data), picture, props.filePath),
          })) as LoaderContext['parseData'],
      });
    },
  };
}

/** Whether a folder holds a file `entries` would read. */
function hasEntries(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => /^[^_.].*\.mdx$/.test(path.basename(file)))
  );
}

/** Days that stand in front matter without quotes, which YAML reads as moments in time, as text. */
function withoutDates<T>(value: T): T {
  if (value instanceof Date) return value.toISOString().slice(0, 10) as T;
  if (Array.isArray(value)) return value.map(withoutDates) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)])) as T;
}

function withPicture(
  data: Record<string, unknown>,
  picture: PictureField | undefined,
  filePath: string | undefined,
): Record<string, unknown> {
  if (!picture) return data;
  const value = data[picture.field];
  if (!filePath || typeof value !== 'object' || value === null || 'src' in value) return data;
  const file = path.resolve(ROOT, filePath);
  const found = findPicture(path.dirname(file), picture.name ?? path.basename(file, '.mdx'));
  return found ? { ...data, [picture.field]: { ...value, src: `./${found}` } } : data;
}

/**
 * Records of one JSON file shaped `{ "$schema"?: string, "<key>": [record, …] }`; none while there is no such file.
 * @param file name under `content/`, without `.json`; also the key
 * @param key field that holds the stable id of a record; its position, counted from 1, when absent
 * @throws when the file is not JSON or two records share an id
 */
export function list(file: string, key?: string): Loader {
  const filePath = path.join(CONTENT_DIR, `${file}.json`);
  return fileLoader('json-list', filePath, async ({ parseData, generateDigest }) => {
    const found = new Map<string, DataEntry>();
    for (const [index, record] of readRecords(filePath, file).entries()) {
      const id = String(key === undefined ? index + 1 : record[key]);
      if (found.has(id)) throw new Error(`${filePath}: ${file}[${index}] — "${id}" is used twice`);
      const data = await parseData({ id, data: record, filePath });
      found.set(id, { id, data, filePath: path.relative(ROOT, filePath), digest: generateDigest(data) });
    }
    return [...found.values()];
  });
}

/**
 * One JSON file as a single entry with the name of the file; no entry while there is no such file.
 * @param file name under `content/`, without `.json`
 * @throws when the file is not JSON
 */
export function single(file: string): Loader {
  const filePath = path.join(CONTENT_DIR, `${file}.json`);
  return fileLoader('json-single', filePath, async ({ parseData }) => {
    const found = readJson(filePath);
    if (!found) return [];
    const { $schema: _, ...record } = found;
    const data = await parseData({ id: file, data: record, filePath });
    return [{ id: file, data, filePath: path.relative(ROOT, filePath) }];
  });
}

type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** Loads one file, and again whenever it comes, changes or goes; what cannot be read leaves the entries as they were. */
function fileLoader(name: string, filePath: string, read: (context: LoaderContext) => Promise<DataEntry[]>): Loader {
  return {
    name,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const load = async () => {
        const entries = await read(context);
        store.clear();
        for (const entry of entries) store.set(entry);
      };
      const reload = inTurn(load, (error) => logger.error(String(error)));
      watcher?.add(filePath);
      for (const event of ['add', 'change', 'unlink'])
        watcher?.on(event, (changed) => void (changed === filePath && reload()));
      await load();
    },
  };
}
