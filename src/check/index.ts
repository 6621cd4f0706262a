/**
 * The content check: reads everything below the content folder and says all that is wrong with it, in one run.
 * What it lets pass, the build can publish.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { checkAnchors } from './addresses.ts';
import { checkBody } from './body.ts';
import { decode } from './decode.ts';
import { Entry } from './entry.ts';
import { readTree, type Tree } from './files.ts';
import { parseMdx } from './front-matter.ts';
import { parseJson } from './json.ts';
import { checkEmails, checkLinks } from './links.ts';
import { below } from './located.ts';
import { checkPatent } from './patents.ts';
import { checkPictures } from './pictures.ts';
import { type Problem, Problems } from './problem.ts';
import {
  checkDates,
  checkDoubles,
  checkEmpty,
  checkIsbns,
  checkListedTwice,
  checkReferences,
  checkWhole,
} from './rules.ts';
import { isFreeText, validate } from './schema.ts';
import type { Source } from './source.ts';
import { checkCharacters, checkTexts } from './text.ts';
import { checkUnused } from './unused.ts';
import { quote } from './words.ts';

export type { Problem } from './problem.ts';

/** Options of a check. */
export interface CheckOptions {
  /** Day that plans are held against. */
  today?: Date;
}

/**
 * Checks a content folder.
 * @param root absolute path of the folder
 */
export async function checkContent(root: string, { today = new Date() }: CheckOptions = {}): Promise<Problem[]> {
  const problems = new Problems();
  const inside = path.relative(ROOT, root);
  const shown = (inside.startsWith('..') || path.isAbsolute(inside) ? root : inside).replaceAll(path.sep, '/');
  const tree = readTree(root, (file) => [shown, file].filter(Boolean).join('/'), problems);
  if (problems.sorted().some(({ file }) => file === shown)) return problems.sorted();
  const names = Object.keys(collections) as CollectionName[];
  const entries = names.flatMap((name) => readCollection(name, tree, problems));
  const read = entries.map((entry) => ({ entry, body: checkBody(entry, problems) }));
  const used = new Set(names.flatMap((name) => filesOf(name, tree)));
  for (const { entry, body } of read) {
    checkTexts(entry, problems);
    if (entry.collection === 'patents') checkPatent(entry, problems);
    for (const picture of await checkPictures(entry, body, tree, problems)) used.add(picture);
  }
  checkAnchors(read, problems);
  checkLinks(read, problems);
  checkEmails(read, problems);
  const facts = { tree, entries, today };
  for (const rule of [checkWhole, checkReferences, checkDoubles, checkListedTwice, checkEmpty, checkIsbns, checkDates])
    rule(facts, problems);
  checkUnused(facts, used, problems);
  return problems.sorted();
}

/**
 * All entries of a content folder, as they are written.
 * @param root absolute path of the folder
 */
export function readEntries(root: string): Entry[] {
  const problems = new Problems();
  const tree = readTree(root, (file) => file, problems);
  return (Object.keys(collections) as CollectionName[]).flatMap((name) => readCollection(name, tree, problems));
}

/** Files of a collection. */
function filesOf(name: CollectionName, tree: Tree): string[] {
  const { form } = collections[name];
  const inFolder = new RegExp(`^${name}/[^_/][^/]*\\.mdx$`);
  return tree.files.filter((file) => (form === 'folder' ? inFolder.test(file) : file === `${name}.json`));
}

function readCollection(name: CollectionName, tree: Tree, problems: Problems): Entry[] {
  const { form } = collections[name];
  return filesOf(name, tree).flatMap((file) => {
    const source = readSource(tree, file, problems);
    if (!source) return [];
    if (form === 'folder') return readMdx(name, path.posix.basename(file, '.mdx'), source, problems);
    return form === 'list' ? readList(name, source, problems) : readSingle(name, source, problems);
  });
}

function readSource(tree: Tree, file: string, problems: Problems): Source | undefined {
  const source = decode(tree.label(file), readBytes(path.join(tree.root, file)), problems);
  if (source) checkCharacters(source, problems);
  return source;
}

/** What is in a file; undefined when it may not be read, or its name cannot be written. */
function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function readMdx(name: CollectionName, id: string, source: Source, problems: Problems): Entry[] {
  const file = parseMdx(source, problems);
  if (!file) return [];
  const { schema } = collections[name];
  validate(schema, file.data, problems);
  for (const { path, written } of file.remarks)
    if (isFreeText(schema, path, written))
      problems.error(
        file.data.place(path),
        `found ${quote(written)}: YAML takes what follows # for a remark: put the text in "quotes", or the remark on a line of its own`,
      );
  return [new Entry(name, id, file.data, file.body)];
}

function readList(name: CollectionName, source: Source, problems: Problems): Entry[] {
  const data = parseJson(source, problems);
  if (!data) return [];
  const shape = `{ "${name}": [ … ] }`;
  const { value } = data;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.error(data.place([]), `the file must be ${shape}`);
    return [];
  }
  for (const key of Object.keys(value))
    if (key !== '$schema' && key !== name)
      problems.error(data.place([key], 'key'), `not a known field; the file must be ${shape}`);
  const records = Object.hasOwn(value, name) ? below(data, [name]).value : undefined;
  if (!Array.isArray(records)) {
    problems.error(
      data.place([name]),
      records === undefined ? `missing: the file must be ${shape}` : 'a list is expected',
    );
    return [];
  }
  return records.map((_, index) => {
    const record = below(data, [name, index]);
    validate(collections[name].schema, record, problems);
    return new Entry(name, String(index + 1), record);
  });
}

function readSingle(name: CollectionName, source: Source, problems: Problems): Entry[] {
  const data = parseJson(source, problems);
  if (!data) return [];
  const { value } = data;
  if (typeof value === 'object' && value !== null && '$schema' in value) {
    const { $schema: _, ...rest } = value;
    data.value = rest;
  }
  validate(collections[name].schema, data, problems);
  return [new Entry(name, name, data)];
}
