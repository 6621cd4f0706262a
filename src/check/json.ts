/** JSON with positions. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Located, Part } from './located.ts';
import { type FieldPath, fieldName, type Place, type Problems } from './problem.ts';
import type { Source } from './source.ts';

const reasons: Record<string, string> = {
  InvalidSymbol: 'this is not JSON: text stands in "double quotes"',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a field name in double quotes is expected here; a comma before } is one too many',
  ValueExpected: 'a value is expected here; a comma before ] is one too many',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected before this',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'the data has ended before this: delete the rest',
  InvalidCommentToken: 'JSON has no comments: delete it',
  UnexpectedEndOfComment: 'JSON has no comments: delete it',
  UnexpectedEndOfString: 'the closing double quote is missing',
  UnexpectedEndOfNumber: 'the number is not complete',
  InvalidUnicode: 'write \\u and four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash must be followed by one of " \\ / b f n r t u',
  InvalidCharacter: 'this character cannot stand in a text: line breaks are written \\n, tabs \\t',
};

/** Deeper than any data the site reads. */
const DEEPEST = 100;

/** How deeply lists and objects are nested, at most: brackets in texts are counted, too. */
function nesting(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Reads a JSON file.
 * @returns undefined when it is not JSON; every reason has been reported
 */
export function parseJson(source: Source, problems: Problems): Located | undefined {
  const { text = '' } = source;
  if (text.trim() === '') {
    problems.error(source.start, 'the file is empty');
    return undefined;
  }
  // The parser calls itself for everything nested.
  if (nesting(text) > DEEPEST) {
    problems.error(source.start, 'the data are nested too deeply');
    return undefined;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  // The parser goes on after an error; what it says about the same line, or after an open text, is an echo.
  const lines = new Set<number>();
  for (const { error, offset, length } of errors) {
    const { line } = source.at(offset);
    // An invisible character has been reported by its name.
    const named = printParseErrorCode(error) === 'InvalidCharacter' && problems.has({ source, offset, length }, 'line');
    if (!lines.has(line) && !named)
      problems.error({ source, offset, length }, reasons[printParseErrorCode(error)] ?? 'this is not JSON');
    lines.add(line);
    if (printParseErrorCode(error) === 'UnexpectedEndOfString') break;
  }
  if (!tree || errors.length > 0) return undefined;
  findRepeatedKeys(tree, [], (path, node) =>
    problems.error(
      { source, offset: node.offset, length: node.length, field: fieldName(path) },
      'this field is written twice: keep one',
    ),
  );
  return { source, value: getNodeValue(tree) as unknown, place: (path, part) => placeOf(source, tree, path, part) };
}

function findRepeatedKeys(node: Node, path: FieldPath, report: (path: FieldPath, key: Node) => void): void {
  const seen = new Set<unknown>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') findRepeatedKeys(child, [...path, index], report);
    const [key, value] = node.type === 'object' ? (child.children ?? []) : [];
    if (!key) continue;
    const inner = [...path, key.value as string];
    if (seen.has(key.value)) report(inner, key);
    seen.add(key.value);
    if (value) findRepeatedKeys(value, inner, report);
  }
}

function placeOf(source: Source, tree: Node, path: FieldPath, part: Part = 'value'): Place {
  const segments = path.map((key) => (typeof key === 'number' ? key : String(key)));
  const field = fieldName(path);
  for (let depth = segments.length; depth >= 0; depth -= 1) {
    const node = findNodeAtLocation(tree, segments.slice(0, depth));
    if (!node) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const found = depth === segments.length && part === 'key' && key ? key : node;
    // A missing field is shown at the opening brace of the record it is missing from.
    const length = depth === segments.length ? found.length : 1;
    return { source, offset: found.offset, length, ...(field && { field }) };
  }
  return { ...source.start, ...(field && { field }) };
}
