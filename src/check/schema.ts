/** Validation with the schemas of the collections; Zod's findings in plain words, each at its position. */
import { z } from 'astro/zod';
import type { Located } from './located.ts';
import type { FieldPath, Problems } from './problem.ts';
import { didYouMean, enumerate, quote } from './words.ts';

type Issue = z.core.$ZodIssue;

const types: Record<string, string> = {
  string: 'text in quotes is expected',
  number: 'a number is expected',
  int: 'a whole number is expected',
  boolean: 'true or false is expected',
  array: 'a list is expected',
};

/** Validates data; every reason against it is reported. */
export function validate(schema: z.ZodType, data: Located, problems: Problems): void {
  const { error } = schema.safeParse(data.value);
  for (const issue of error?.issues ?? []) report(issue, [], schema, data, problems);
}

/**
 * Whether a field takes a text, whatever its words. What has a form of its own, such as an address or the name of a file,
 * need not say that it must not be empty.
 */
export const isFreeText = (schema: z.ZodType, path: FieldPath, text: string): boolean =>
  schemasAt(schema, path).some(
    (found) => found instanceof z.ZodString && found.minLength !== null && found.safeParse(text).success,
  );

function report(issue: Issue, outer: FieldPath, schema: z.ZodType, data: Located, problems: Problems): void {
  const path = [...outer, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) problems.error(data.place([...path, key], 'key'), unknownField(key, known));
    return;
  }
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    // Of the alternatives, the one that was meant is the one whose complaints lie deepest.
    const meant = issue.errors.filter((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    );
    const [branch] = meant.sort((a, b) => a.length - b.length);
    if (branch) {
      for (const inner of branch) report(inner, path, schema, data, problems);
      return;
    }
  }
  const value = valueAt(data.value, path);
  const description = schemasAt(schema, path).find((found) => found.description)?.description ?? '';
  const expected =
    reason(issue, value, description, keysAt(schema, path)) + (isBlank(issue) ? orDelete(schema, path) : '');
  problems.error(
    data.place(path),
    value === undefined ? `missing: ${description || expected}` : `found ${quote(value)}: ${expected}`,
  );
}

/** Whether a text is missing between its quotes. */
const isBlank = (issue: Issue): boolean => issue.code === 'too_small' && issue.origin === 'string';

/** That a field may be left out, if so. */
function orDelete(schema: z.ZodType, path: FieldPath): string {
  const key = path.at(-1);
  if (typeof key === 'number') return ', or delete it';
  const fields = schemasAt(schema, path.slice(0, -1)).filter((found) => found instanceof z.ZodObject);
  const isOptional = fields.some(({ shape }) => shape[String(key)]?.safeParse(undefined).success);
  return isOptional ? ', or delete the field' : '';
}

function unknownField(key: string, known: string[]): string {
  const hint = didYouMean(key, known);
  return `not a known field${hint || (known.length > 0 ? `; known are ${enumerate(known)}` : '; there are none here')}`;
}

/** What should have been written; `fields` are those there may be. Messages of our own schemas stand as they are. */
function reason(issue: Issue, value: unknown, description: string, fields: readonly string[]): string {
  if (!/^(Invalid|Too small|Too big)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'object') return `fields are expected here: ${enumerate(fields)}`;
      return (typeof value === 'string' && asNumber(issue.expected, value)) || (types[issue.expected] ?? description);
    case 'invalid_value':
      return `write ${enumerate(issue.values.map(String), 'or')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'write some text here';
      if (issue.origin === 'array') return 'the list must not be empty';
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum} is expected`;
    case 'too_big':
      return issue.origin === 'string'
        ? `keep it under ${issue.maximum} characters`
        : `at most ${issue.maximum} is expected`;
    default:
      return description || issue.message;
  }
}

/** What is wrong with a text that would be a number without its quotes or with a point; undefined for any other. */
function asNumber(expected: string, text: string): string | undefined {
  if (expected !== 'number' && expected !== 'int') return undefined;
  if (/^-?\d+,\d+$/.test(text)) return `write a point, not a comma: ${text.replace(',', '.')}`;
  return /^-?\d+(\.\d+)?$/.test(text) ? 'a number without quotes is expected' : undefined;
}

const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** Names of the fields at a path of the schema. */
const keysAt = (schema: z.ZodType, path: FieldPath): string[] =>
  schemasAt(schema, path).flatMap((found) => (found instanceof z.ZodObject ? Object.keys(found.shape) : []));

/** All schemas at a path, from the outermost wrapper inwards; more than one where there are alternatives. */
function schemasAt(schema: z.core.$ZodType, path: FieldPath): z.ZodType[] {
  const found = unwrap(schema as z.ZodType);
  const [key, ...rest] = path;
  if (key === undefined) return found;
  return found.flatMap((candidate) => {
    const inner =
      candidate instanceof z.ZodObject
        ? candidate.shape[key as string]
        : candidate instanceof z.ZodArray
          ? candidate.element
          : undefined;
    return inner ? schemasAt(inner, rest) : [];
  });
}

/** A schema and those inside its wrappers: optional, default, union, pipe. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
      ? [schema.def.innerType]
      : schema instanceof z.ZodUnion
        ? schema.def.options
        : schema instanceof z.ZodPipe
          ? [schema.def.in]
          : [];
  return [schema, ...inner.flatMap((one) => unwrap(one as z.ZodType))];
}
