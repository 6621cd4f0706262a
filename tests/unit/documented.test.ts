import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';

/** What is within a node, at any depth. */
const within = (node: ts.Node): ts.Node[] => node.getChildren().flatMap((child) => [child, ...within(child)]);

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Fields and methods of a type and of what is in it. An object type on one line is described as a whole. */
const members = (type: ts.Node) =>
  within(type)
    .filter((node) => ts.isPropertySignature(node) || ts.isMethodSignature(node))
    .filter(({ parent }) => parent.getText().includes('\n'));

/** Fields of the objects a schema is made of. */
const fields = (source: ts.Node): ts.Node[] =>
  within(source)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /\.(object|strictObject|looseObject|extend)$/.test(expression.getText()))
    .flatMap(({ arguments: [shape] }) => (shape && ts.isObjectLiteralExpression(shape) ? [...shape.properties] : []));

/** Whether a comment that starts with `/**` and is not empty stands before a node, without an empty line between. */
function isDescribed(node: ts.Node): boolean {
  const { text } = node.getSourceFile();
  const last = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (!last || /\n\s*\n/.test(text.slice(last.end, node.getStart()))) return false;
  return /^\/\*\*[\s*]*[^\s*/]/.test(text.slice(last.pos, last.end));
}

/** First lines of what is not described. What is exported a second time, by `export … from`, is described there. */
function bare(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const shared = source.statements.filter((node) => isExported(node) && !ts.isExportDeclaration(node));
  const types = source.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter((node) => isExported(node) || node.name.text === 'Props');
  return [...shared, ...types.flatMap(members), ...fields(source)]
    .filter((node) => !isDescribed(node))
    .map((node) => `${file}: ${node.getText().split('\n')[0]}`);
}

test('every export, field of an exported type, prop and field of a schema says what it is', () => {
  const found = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (!/\.(ts|astro)$/.test(file)) return [];
    const text = readFileSync(path.join(ROOT, 'src', file), 'utf8');
    return bare(file, file.endsWith('.astro') ? (/^---$(.*?)^---$/ms.exec(text)?.[1] ?? '') : text);
  });
  expect(found).toEqual([]);
});

test('finds what only a comment of the file, or none, stands before', () => {
  const code = '/** A file. */\n\nexport type A = {\n  b: { c: 1 };\n  /** D. */\n  d: 2;\n};\nz.object({ e: 3 });\n';
  expect(bare('a.ts', code)).toEqual(['a.ts: export type A = {', 'a.ts: b: { c: 1 };', 'a.ts: e: 3']);
});
