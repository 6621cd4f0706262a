/** Reads what is to be added from the words after `npm run new`, and asks for the rest where there is someone to ask. */
import { parseArgs } from 'node:util';
import { quote } from '#check/words.ts';
import { ContentError } from '#lib/content/error.ts';
import type { Draft } from './add.ts';
import { type Field, fieldsOf, type Kind, type KindName, kinds } from './kinds.ts';

/** Someone who can be asked. */
export interface Asker {
  /** Which of these kinds. */
  kind(names: KindName[]): Promise<KindName>;
  /** One line of text; empty when it may be left out. */
  line(question: string, required: boolean): Promise<string>;
}

/**
 * Reads a draft.
 * @param args the words after the command: the kind, then its flags
 * @param asker absent when nobody is there
 * @throws {ContentError} with what to write instead
 */
export async function readDraft([word, ...flags]: string[], asker?: Asker): Promise<Draft> {
  const names = Object.keys(kinds) as KindName[];
  const kind = word === undefined && asker ? await asker.kind(names) : names.find((name) => name === word);
  if (!kind) throw new ContentError(`Say what to add: npm run new ${names.join(' | ')}`);
  const { asks, text: question, needsText = false }: Kind = kinds[kind];
  const fields = fieldsOf(kind);
  const values = parseFlags(kind, flags, [...fields.map(({ name }) => name), 'text', 'file']);
  for (const { name, description, required } of fields) {
    if (values[name] !== undefined) continue;
    if (asker && (required || asks.includes(name)))
      values[name] = await asker.line(`${name}: ${description}`, required);
  }
  if (asker && question && values['text'] === undefined && !values['url'])
    values['text'] = await asker.line(question, needsText);
  const missing = fields.filter(({ name, required }) => required && !values[name]);
  const lines = missing.map(({ name, description }) => `--${name} is missing: ${description}`);
  if (needsText && !values['text'] && !values['url']) lines.push(`--text is missing: ${question}`);
  if (lines.length > 0) throw new ContentError(lines.join('\n'));
  const data = fields.flatMap((field) => {
    const typed = values[field.name];
    return typed ? [[field.name, readField(field, typed)] as const] : [];
  });
  return { kind, data: Object.fromEntries(data), text: values['text'], file: values['file'] };
}

function readField({ name, read, form }: Field, typed: string): unknown {
  const value = read(typed);
  if (value === undefined) throw new ContentError(`--${name}: found ${quote(typed)}: write ${form}`);
  return value;
}

function parseFlags(kind: KindName, args: string[], known: string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  try {
    return { ...parseArgs({ args, options }).values };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error);
    throw new ContentError(`${reason}. A ${kind} takes ${known.map((name) => `--${name}`).join(' ')}`);
  }
}
