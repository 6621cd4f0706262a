import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { jsonSchemas, SCHEMAS_DIR } from '#check/json-schemas.ts';
import { CONTENT_DIR, ROOT } from '#lib/env.ts';

const schemas = jsonSchemas();
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test('are committed as the collections have them; if not, run node src/cli/run.mjs schemas', () => {
  const committed = readdirSync(SCHEMAS_DIR).map((name) => [name, readFileSync(path.join(SCHEMAS_DIR, name), 'utf8')]);
  expect(Object.fromEntries(committed)).toEqual(schemas);
});

test.each(['affiliations', 'education', 'experience', 'patents', 'site'])(
  'accept %s.json, which names its schema',
  (name) => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const data = JSON.parse(readFileSync(path.join(CONTENT_DIR, `${name}.json`), 'utf8'));
    expect(ajv.validate(JSON.parse(schemas[`${name}.schema.json`] ?? ''), data), ajv.errorsText()).toBe(true);
    expect(path.join('content', data.$schema)).toBe(path.join('.vscode', 'schemas', `${name}.schema.json`));
  },
);

test('describe every field in words', () => {
  const bare = Object.entries(schemas).flatMap(([file, text]) =>
    fieldsWithout(JSON.parse(text), '').map((field) => `${file}${field}`),
  );
  expect(bare).toEqual([]);
});

test('are wired for Visual Studio Code', () => {
  const settings = JSON.parse(read('.vscode/settings.json'));
  for (const { fileMatch, url } of settings['json.schemas']) {
    expect([...fileMatch, url].filter((file: string) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  }
});

/** Paths of the fields that have no description. */
function fieldsWithout(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return fieldsWithout(value, place);
    return Object.entries<{ description?: string }>(value).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${place}.${name}`]),
      ...fieldsWithout(field, `${place}.${name}`),
    ]);
  });
}
