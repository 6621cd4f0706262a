/** Loaders of the content collections: a folder of MDX entries, or a list in one JSON file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import type { ParseError } from 'jsonc-parser';
import { parse, printParseErrorCode } from 'jsonc-parser';
import { CONTENT_DIR, ROOT } from '#lib/env.ts';
import { findPicture } from '#lib/pictures/files.ts';

/** A field that holds a picture, and the file name (without extension) it is looked for under. */
interface PictureField {
  /** Field of the front matter, such as `cover`; its `src` is filled in. */
  field: string;
  /** Base name of the picture; the entry's own name when absent. */
  name?: string;
}

/**
 * MDX entries of one folder under `content/`. Files that start with `_` are skipped.
 * A picture that lies beside its entry under the expected name becomes the field's `src`.
 */
export function entries(folder: string, picture?: PictureField): Loader {
  const base = path.join(CONTENT_DIR, folder);
  const inner = glob({ base: pathToFileURL(`${base}/`), pattern: '**/[^_]*.mdx' });
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
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.mdx'))
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
 * Records of one JSON file shaped `{ "$schema"?: string, "<key>": [record, …] }`.
 * @param file name under `content/`, without `.json`; also the key
 * @param idOf stable id of a record; its position, counted from 1, when absent
 * @throws when the file is not JSON or two records share an id
 */
export function list(file: string, idOf?: (record: Record<string, unknown>) => string): Loader {
  const filePath = path.join(CONTENT_DIR, `${file}.json`);
  return {
    name: 'json-list',
    load: async ({ store, parseData, generateDigest, watcher, ...context }) => {
      const load = async () => {
        store.clear();
        const records = readJson(filePath)[file];
        if (!Array.isArray(records)) throw new Error(`${filePath}: "${file}" must be a list`);
        for (const [index, record] of records.entries()) {
          const id = idOf?.(record) ?? String(index + 1);
          if (store.has(id)) throw new Error(`${filePath}: ${file}[${index}] — "${id}" is used twice`);
          const data = await parseData({ id, data: record, filePath });
          store.set({ id, data, filePath: path.relative(ROOT, filePath), digest: generateDigest(data) });
        }
      };
      if (!existsSync(filePath)) return context.logger.debug(`${file}.json is absent: nothing to list`);
      await load();
      watcher?.add(filePath);
      watcher?.on('change', (changed) => {
        if (changed === filePath) load().catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

/** One JSON file as a single entry called `site`. */
export function single(file: string): Loader {
  const filePath = path.join(CONTENT_DIR, `${file}.json`);
  return {
    name: 'json-single',
    load: async ({ store, parseData }) => {
      store.clear();
      if (!existsSync(filePath)) return;
      const { $schema: _, ...record } = readJson(filePath);
      const data = await parseData({ id: file, data: record, filePath });
      store.set({ id: file, data, filePath: path.relative(ROOT, filePath) });
    },
  };
}

function readJson(filePath: string): Record<string, unknown> {
  const errors: ParseError[] = [];
  const text = readFileSync(filePath, 'utf8').replace(/^\ufeff/, '');
  const value: unknown = parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) throw new Error(`${filePath}: ${printParseErrorCode(first.error)} at character ${first.offset}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${filePath}: an object is expected`);
  return value as Record<string, unknown>;
}
