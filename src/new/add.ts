/** Adds an entry to a content folder: a new file, or a record in a list; what does not pass the check is taken back. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { stringify } from 'yaml';
import type { Entry } from '#check/entry.ts';
import { slugOf } from '#check/files.ts';
import { checkContent, type Problem, readEntries } from '#check/index.ts';
import { headline } from '#check/report.ts';
import { sameNumber } from '#check/rules.ts';
import { quote } from '#check/words.ts';
import { ContentError } from '#lib/content/error.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { type Kind, type KindName, kinds } from './kinds.ts';

/** What is to be added. */
export interface Draft {
  /** Word for what it is, such as `patent`. */
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
  const before = await checkContent(root);
  const entries = readEntries(root).filter((entry) => entry.collection === collection);
  refuseUnreadable(collection, entries, before);
  const { file, text } = inList ? recordOf(root, collection, entries, draft) : fileOf(root, collection, entries, draft);
  const place = path.join(root, file);
  const old = existsSync(place) ? readFileSync(place) : undefined;
  const known = new Set(before.map(keyOf));
  const made = mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text, { flag: inList ? 'w' : 'wx' });
  const isOwn = (problem: Problem) => problem.file.endsWith(`/${file}`);
  // Of what stands elsewhere only an error can be news of this entry.
  const found = (await checkContent(root)).filter(
    (problem) => !known.has(keyOf(problem)) && (isOwn(problem) || problem.severity === 'error'),
  );
  const lines = found.map((problem) => {
    const { field, message } = problem;
    if (!isOwn(problem)) return headline(problem);
    return `${field?.replace(`${collection}[0].`, '') ?? file} — ${message}`;
  });
  if (found.some(({ severity, field }) => severity === 'error' || field === `${collection}[0].id`)) {
    if (old) writeFileSync(place, old);
    else rmSync(made ?? place, { recursive: true });
    throw refusal(lines);
  }
  return { file, notices: lines.join('\n') };
}

const refusal = (lines: readonly string[]) => new ContentError([...lines, 'Nothing was added.'].join('\n'));

/** What a problem is about, wherever its record stands in the list. */
const keyOf = ({ file, field, message }: Problem) => `${file} ${field?.replace(/\[\d+\]/, '')} ${message}`;

/**
 * Adds to nothing that must be put right first: a list with a mistake in it, or entries whose order cannot be read.
 * @throws {ContentError} with what the check says of it
 */
function refuseUnreadable(collection: CollectionName, entries: readonly Entry[], problems: readonly Problem[]): void {
  const { form } = collections[collection];
  const readable = new Set(form === 'folder' ? entries.map(({ source }) => source.file) : []);
  const inTheWay = problems.filter(({ severity, file }) => {
    const [name = '', folder] = file.split('/').reverse();
    if (severity !== 'error') return false;
    if (form === 'list') return name === `${collection}.json`;
    return folder === collection && name.endsWith('.mdx') && !readable.has(`${collection}/${name}`);
  });
  if (inTheWay.length > 0) throw refusal(inTheWay.map((problem) => headline(problem)));
}

/** The list with the new record first: it is the latest. */
function recordOf(
  root: string,
  collection: CollectionName,
  entries: readonly Entry[],
  { kind, data }: Draft,
): { file: string; text: string } {
  const file = `${collection}.json`;
  const place = path.join(root, file);
  const double = kind === 'patent' && entries.find((entry) => sameNumber(entry.get('id')) === sameNumber(data['id']));
  if (double) {
    const { source, offset } = double.place(['id']);
    const { line } = source.at(offset);
    throw refusal([`id — found ${quote(data['id'])}: this patent is already in content/${file}, line ${line}`]);
  }
  const empty = `{\n  "$schema": "../.vscode/schemas/${collection}.schema.json",\n  "${collection}": []\n}\n`;
  const text = existsSync(place) ? readFileSync(place, 'utf8') : empty;
  const no = Math.max(0, ...entries.map((entry) => entry.number('no') ?? 0)) + 1;
  const record = kind === 'patent' ? { no, ...data } : data;
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return {
    file,
    text: applyEdits(text, modify(text, [collection, 0], record, { isArrayInsertion: true, formattingOptions })),
  };
}

function fileOf(
  root: string,
  collection: CollectionName,
  entries: readonly Entry[],
  draft: Draft,
): { file: string; text: string } {
  const name = fileName(draft);
  const file = `${collection}/${name}.mdx`;
  if (existsSync(path.join(root, file)))
    throw new ContentError(`content/${file} is already there: choose another name with --file ${name}-2`);
  const order = collection === 'writing' ? {} : { order: nextOrder(entries, draft.kind) };
  const more = draft.kind === 'book' ? { status: 'announced', cover: { alt: `${draft.data['title']} cover` } } : {};
  // YAML 1.1 quotes what older readers would take for a date or a yes.
  const front = stringify({ ...order, ...draft.data, ...more }, { schema: 'yaml-1.1', lineWidth: 0 });
  return { file, text: `---\n${front}---\n${draft.text ? `\n${draft.text}\n` : ''}` };
}

/** Name of the new file without ending. */
function fileName({ file, data }: Draft): string {
  const name = file?.replace(/\.mdx?$/i, '') ?? slugOf(String(data['title'] ?? ''));
  if (name === '')
    throw new ContentError('The title makes no file name: give one in small letters a to z, as --file my-entry');
  const slug = slugOf(name);
  if (slug !== name)
    throw new ContentError(
      `--file: found ${quote(file)}: the name is part of a web address: write small letters a to z, digits and single hyphens, such as --file ${slug || 'my-entry'}`,
    );
  return name;
}

/** The place after the last entry, in steps of ten where the others are; a section goes before the last one. */
function nextOrder(entries: readonly Entry[], kind: KindName): number {
  const orders = entries.flatMap((entry) => entry.number('order') ?? []);
  const [last = 0, before = 0] = orders.sort((a, b) => b - a);
  if (kind === 'section' && last > before) return (last + before) / 2;
  return Math.floor(last) + (orders.every((order) => order % 10 === 0) ? 10 : 1);
}
