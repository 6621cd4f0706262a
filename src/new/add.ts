/** Adds an entry to a content folder: a new file, or a record in a list; what does not pass the check is taken back. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { parse as parseYaml, stringify } from 'yaml';
import { collections } from '#check/collections.ts';
import { slugOf } from '#check/files.ts';
import { checkContent, type Problem } from '#check/index.ts';
import { ContentError } from '#lib/content/error.ts';
import { readRecords } from '#lib/content/json.ts';
import { type Kind, type KindName, kinds } from './kinds.ts';

/** What is to be added. */
export interface Draft {
  kind: KindName;
  /** Fields as they go into the content. */
  data: Record<string, unknown>;
  /** Text under the front matter. */
  text?: string | undefined;
  /** Name of the new file without `.mdx`; made from the title when absent. */
  file?: string | undefined;
}

/** What was added. */
export interface Added {
  /** The file, relative to the content folder. */
  file: string;
  /** What to look at in it, ready to be printed; empty when there is nothing. */
  notices: string;
}

/**
 * Adds one entry.
 * @param root absolute path of the content folder
 * @throws {ContentError} with what to write instead; the folder is as it was then
 */
export async function addEntry(root: string, draft: Draft): Promise<Added> {
  const { collection }: Kind = kinds[draft.kind];
  const inList = collections[collection].form === 'list';
  const { file, text } = inList ? recordOf(root, collection, draft) : fileOf(root, collection, draft);
  const place = path.join(root, file);
  const before = existsSync(place) ? readFileSync(place) : undefined;
  const known = new Set((await checkContent(root)).map(keyOf));
  const made = mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text, { flag: inList ? 'w' : 'wx' });
  const found = (await checkContent(root)).filter(
    (problem) => problem.file.endsWith(file) && !known.has(keyOf(problem)),
  );
  const lines = found.map(({ field, message }) => `${field?.replace(`${collection}[0].`, '') ?? file} — ${message}`);
  if (found.some(({ severity, field }) => severity === 'error' || field === `${collection}[0].id`)) {
    if (before) writeFileSync(place, before);
    else rmSync(made ?? place, { recursive: true });
    throw new ContentError(`${lines.join('\n')}\nNothing was added.`);
  }
  return { file, notices: lines.join('\n') };
}

/** What a problem is about, wherever its record stands in the list. */
const keyOf = ({ field, message }: Problem) => `${field?.replace(/\[\d+\]/, '')} ${message}`;

/** The list with the new record first: it is the latest. */
function recordOf(root: string, collection: string, { kind, data }: Draft): { file: string; text: string } {
  const file = `${collection}.json`;
  const place = path.join(root, file);
  const empty = `{\n  "$schema": "../.vscode/schemas/${collection}.schema.json",\n  "${collection}": []\n}\n`;
  const text = existsSync(place) ? readFileSync(place, 'utf8') : empty;
  const no = Math.max(0, ...readRecords(place, collection).map((record) => Number(record['no'] ?? 0))) + 1;
  const record = kind === 'patent' ? { no, ...data } : data;
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return {
    file,
    text: applyEdits(text, modify(text, [collection, 0], record, { isArrayInsertion: true, formattingOptions })),
  };
}

function fileOf(root: string, collection: string, draft: Draft): { file: string; text: string } {
  const name = draft.file ?? slugOf(String(draft.data['title'] ?? ''));
  if (name === '')
    throw new ContentError('The title makes no file name: give one in small letters a to z, as --file my-entry');
  const file = `${collection}/${name}.mdx`;
  if (existsSync(path.join(root, file)))
    throw new ContentError(`content/${file} is already there: choose another name with --file ${name}-2`);
  const order = collection === 'writing' ? {} : { order: nextOrder(path.join(root, collection), draft.kind) };
  const more = draft.kind === 'book' ? { status: 'announced', cover: { alt: `${draft.data['title']} cover` } } : {};
  // YAML 1.1 quotes what older readers would take for a date or a yes.
  const front = stringify({ ...order, ...draft.data, ...more }, { schema: 'yaml-1.1', lineWidth: 0 });
  return { file, text: `---\n${front}---\n${draft.text ? `\n${draft.text}\n` : ''}` };
}

/** The place after the last entry, in steps of ten where the others are; a section goes before the last one. */
function nextOrder(folder: string, kind: KindName): number {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  const orders = names.flatMap((name) => {
    const front = /^\ufeff?---\r?\n(.*?)\r?\n---/s.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? '';
    const { order } = (parseYaml(front) ?? {}) as { order?: unknown };
    return typeof order === 'number' ? [order] : [];
  });
  const [last = 0, before = 0] = orders.sort((a, b) => b - a);
  if (kind === 'section' && last > before) return (last + before) / 2;
  return Math.floor(last) + (orders.every((order) => order % 10 === 0) ? 10 : 1);
}
