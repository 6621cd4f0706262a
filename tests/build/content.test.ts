import { readdirSync, readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import { parseFrontmatter } from 'astro/markdown';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '#check/index.ts';
import { mdxBlocks } from '#integrations/mdx-blocks.ts';
import { CONTENT_DIR } from '#lib/env.ts';
import { type Collection, collections } from '#schemas/collections.ts';
import { ContentCopy } from '../support/content.ts';
import { makeSite } from '../support/site.ts';

/** A change no owner would make on purpose. */
interface Mutation {
  file: string;
  kind: 'delete' | 'duplicate' | 'retype' | 'truncate' | 'swap' | 'inject';
  /** Where it happens, and over how much, as shares of the file. */
  at: number;
  length: number;
  /** What is put in. */
  payload: string;
}

const content = new ContentCopy(CONTENT_DIR);
const files = readdirSync(content.root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(json|mdx)$/.test(file))
  .sort();
const good = Object.fromEntries(files.map((file) => [file, readFileSync(content.path(file), 'utf8')]));
const spoilt: Mutation[] = [];
afterAll(() => content[Symbol.dispose]());

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b onclick="alert(1)">x</b>',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="https://example.com" />',
  '{alert(1)}',
  '{(() => { throw 1 })()}',
  "import x from './x.js'",
  '<Email',
  '<!-- x -->',
  '![x](./x.png)',
  '__proto__',
  '\u0000',
  '\u202e',
  '\ufeff',
  '&lt;script&gt;',
  '---\n',
  '\n',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ',',
  '&a *a',
  '!!js/function x',
  '<<: *a',
  '[^1]',
  '😀',
];
const values = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '2026-02-30',
  '~',
  "'",
  '"2026"',
  '1_000',
  '0o7',
  '.nan',
  '2001-1-1',
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.constantFrom(...files),
  kind: fc.constantFrom('delete', 'duplicate', 'retype', 'truncate', 'swap', 'inject'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.3, noNaN: true }),
  payload: fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: 'binary', maxLength: 8 })),
});

function apply({ kind, at, length, payload }: Mutation, text: string): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + Math.ceil(length * text.length));
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case 'delete':
      return before + after;
    case 'duplicate':
      return before + part + part + after;
    case 'truncate':
      return before;
    case 'inject':
      return before + payload + part + after;
    case 'swap':
      return after + part + before;
    case 'retype': {
      const all = [...text.matchAll(/(?<=: )[^\n,{[]+/g)];
      const one = all[Math.floor(at * all.length)];
      const value = values[Math.floor(length * 3.3 * values.length) % values.length] ?? '';
      return one ? text.slice(0, one.index) + value + text.slice(one.index + one[0].length) : text;
    }
  }
}

const processor = satteri({ features: { smartPunctuation: false }, mdastPlugins: [mdxBlocks] });
if (!processor.createMdxRenderer) throw new Error('the processor cannot read MDX');
const renderer = processor.createMdxRenderer(
  { syntaxHighlight: false, gfm: true, smartypants: false },
  { optimize: false },
);

/** Reads a file as the build does. @throws when the build would refuse it @returns what a page would hold of it */
async function buildReads(file: string, text: string): Promise<{ data: unknown; code: string }> {
  const name = file.split('/')[0]?.replace('.json', '') ?? '';
  const { form, schema } = collections[name as keyof typeof collections] satisfies Collection;
  if (form === 'folder') {
    const { frontmatter, content: body } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
    const plain: unknown = JSON.parse(JSON.stringify(frontmatter), (_, value: unknown) =>
      typeof value === 'string' ? value.replace(/T00:00:00\.000Z$/, '') : value,
    );
    const { code } = await (await renderer).process(body, content.path(file), frontmatter);
    return { data: schema.parse(plain), code };
  }
  const { $schema: _, ...rest } = parse(text.replace(/^\ufeff/, ''), [], { disallowComments: true }) as Record<
    string,
    unknown
  >;
  return {
    data: form === 'list' ? (rest[name] as unknown[]).map((record) => schema.parse(record)) : schema.parse(rest),
    code: '',
  };
}

test('never crashes, hangs, lets code or markup through, or accepts what the build refuses', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const original = good[change.file] ?? '';
      const text = apply(change, original);
      content.write(change.file, text);
      const problems = await checkContent(content.root);
      content.write(change.file, original);
      for (const { line, column, message } of problems) expect(line > 0 && column > 0 && message.length > 0).toBe(true);
      if (problems.some(({ severity }) => severity === 'error')) return;
      const { data, code } = await buildReads(change.file, text);
      expect(JSON.stringify(data)).not.toMatch(/<[a-z!/]|\\u0000|\u202e/i);
      expect(code).not.toMatch(
        /\b(script|iframe|img|object|embed|form|style)"?, \{|"on[a-z]+":|\bon(click|error|load): |href: "(javascript|data):|alert\(1\)(?!["'`\\)\]}])/i,
      );
      if (text !== original && spoilt.length < 4) spoilt.push(change);
    }),
    { numRuns: 2000, endOnFailure: true },
  );
});

test('accepts only what a real build publishes', async () => {
  expect(spoilt.length).toBeGreaterThan(0);
  const site = makeSite();
  try {
    for (const change of spoilt) {
      const copy = new ContentCopy(CONTENT_DIR);
      copy.write(change.file, apply(change, good[change.file] ?? ''));
      const { code, output } = await site.build({ CONTENT_DIR: copy.root });
      copy[Symbol.dispose]();
      expect({ change, code, output }).toEqual({ change, code: 0, output });
    }
  } finally {
    site.remove();
  }
});
