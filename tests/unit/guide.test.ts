import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { components } from '#check/components.ts';
import { slugOf } from '#check/files.ts';
import { jsonSchemas } from '#check/json-schemas.ts';
import { ROOT } from '#lib/env.ts';
import { fieldsOf, type KindName, kinds } from '#new/kinds.ts';
import { collections } from '#schemas/collections.ts';
import { ContentCopy } from '../support/content.ts';
import { CONTENT, code, examples, guide } from '../support/guide.ts';

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const isPath = (span: string) => /^[\w-]+(\/[\w.-]*|\.(mdx|json|png))$/.test(span);
const isCommand = (span: string) => span.startsWith('npm ');
const isBlock = (span: string) => span.startsWith('<');
const words = Object.values(jsonSchemas()).flatMap((text) => text.match(/"\w+"/g) ?? []);

test('names files and folders that are there', () => {
  const entry = (file: string) => file.replace(/\.png$/, '.mdx');
  const missing = code.filter(isPath).filter((file) => {
    const [folder = ''] = file.split('/');
    if (file === 'portrait.png' || Object.hasOwn(examples, file) || Object.hasOwn(examples, entry(file))) return false;
    if (file.endsWith('/')) return !Object.hasOwn(collections, folder);
    return !existsSync(path.join(CONTENT, entry(file)));
  });
  expect(missing).toEqual([]);
  expect(code.filter(isPath).length).toBeGreaterThan(10);
});

test('names commands that are there, with the kinds and flags they take', () => {
  for (const command of code.filter(isCommand)) {
    const [, script = '', kind] = /^npm (?:run )?(\S+)(?: (\S+))?/.exec(command) ?? [];
    expect(Object.keys(scripts), command).toContain(script);
    if (!kind) continue;
    expect(Object.keys(kinds), command).toContain(kind);
    const flags = [...command.matchAll(/ --(\w+)/g)].map(([, flag]) => flag);
    expect(
      fieldsOf(kind as KindName).map(({ name }) => name),
      command,
    ).toEqual(expect.arrayContaining(flags));
  }
  expect(code.filter(isCommand).length).toBeGreaterThan(5);
});

test('names every kind that can be added', () => {
  expect(
    Object.keys(kinds).filter((kind) => !/^(layer)$/.test(kind) && !guide.includes(`npm run new ${kind}`)),
  ).toEqual([]);
});

test('names fields and building blocks that are there', () => {
  const rest = code.filter((span) => !isPath(span) && !isCommand(span) && span !== '---');
  const unknown = rest.filter((span) => {
    if (isBlock(span)) return !Object.hasOwn(components, span.replace(/[<>/ ]/g, ''));
    return !words.includes(`"${span.replace(/: \w+$/, '')}"`);
  });
  expect(unknown).toEqual([]);
});

test('shows every building block', () => {
  const shown = Object.values(examples).join('\n') + guide;
  expect(Object.keys(components).filter((name) => name !== 'Lead' && !shown.includes(`<${name}`))).toEqual([]);
});

test('links to headings that are there', () => {
  const headings = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugOf(heading));
  for (const [, anchor] of guide.matchAll(/\]\(#(.*?)\)/g)) expect(headings).toContain(anchor);
});

test('shows files that pass the check', { timeout: 60_000 }, async () => {
  using content = new ContentCopy(CONTENT);
  const picture = await sharp({ create: { width: 960, height: 640, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  for (const [file, text] of Object.entries(examples)) content.write(file, text);
  content.write('sections/focus.png', picture).write('projects/fabric-lab.png', picture);
  expect(Object.keys(examples)).toEqual([
    'sections/focus-areas.mdx',
    'projects/fabric-lab.mdx',
    'writing/from-line-to-matrix.mdx',
  ]);
  expect(await content.errors()).toEqual([]);
});
