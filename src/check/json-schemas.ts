/** JSON Schemas of the content for editors, made from the schemas of the collections. */
import path from 'node:path';
import { z } from 'astro/zod';
import { ROOT } from '#lib/env.ts';
import { type Collection, collections } from '#schemas/collections.ts';

/** Folder the schemas are committed in. */
export const SCHEMAS_DIR = path.join(ROOT, '.vscode', 'schemas');

/** Text of every schema file, by its name. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Collection>(collections).map(([name, collection]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schemaOf(name, collection), null, 2)}\n`,
    ]),
  );
}

/** Schema of a data file, or of the front matter of each file in a folder. */
function schemaOf(name: string, { form, schema }: Collection): object {
  // Draft 7 is what editors understand best.
  const { $schema, ...record } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const self = { $schema: { type: 'string', description: 'Where editors find the description of this file.' } };
  if (form === 'folder') return { $schema, title: `Front matter of content/${name}/*.mdx`, ...record };
  const title = `content/${name}.json`;
  if (form === 'single') return { $schema, title, ...record, properties: { ...self, ...record.properties } };
  return {
    $schema,
    title,
    type: 'object',
    properties: { ...self, [name]: { type: 'array', description: 'One { … } for each.', items: record } },
    required: [name],
    additionalProperties: false,
  };
}
