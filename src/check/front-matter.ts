/** MDX files: YAML front matter with positions, and the body under it. */
import { parseFrontmatter } from 'astro/markdown';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Range, visit } from 'yaml';
import type { Located, Part } from './located.ts';
import { type FieldPath, fieldName, type Place, type Problems } from './problem.ts';
import type { Source } from './source.ts';

/** An MDX file in its two parts. */
export interface MdxFile {
  /** The front matter. */
  data: Located;
  /** Remarks that follow a value in its line. */
  remarks: Remark[];
  /** The body: the whole file with the front matter blanked out, so that its positions are those of the file. */
  body: string;
}

/** A remark after a text without quotes, which the text may have been meant to go on with. */
export interface Remark {
  /** Field of the text. */
  path: FieldPath;
  /** Text and remark, as they are written. */
  written: string;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^(?:---|\+\+\+).*$/m;

/**
 * Reads an MDX file.
 * @returns undefined when its front matter cannot be read; every reason has been reported
 */
export function parseMdx(source: Source, problems: Problems): MdxFile | undefined {
  const { text = '' } = source;
  const refuse = (message: string, offset = 0, length = 3) => {
    problems.error({ source, offset, length }, message);
    return undefined;
  };
  if (text.trim() === '') return refuse('the file is empty');
  const carriageReturn = text.search(/\r(?!\n)/);
  if (carriageReturn >= 0)
    return refuse(
      'the lines end in a way no browser of today writes (CR): save the file with LF or CRLF line ends',
      carriageReturn,
      1,
    );
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return refuse('the first line must be ---, then the fields, then --- again');
  const end = closing.exec(text.slice(start));
  if (!end) return refuse('the fields must end with a line that is --- and nothing else');
  if (end[0].trim() !== '---')
    return refuse('this line must be --- and nothing else', start + end.index, end[0].length);

  const yaml = text.slice(start, start + end.index);
  const deep = /[[{]{20}|^ {60,}\S/m.exec(yaml);
  if (deep) return refuse('this is nested too deeply', start + deep.index, 1);
  const document = parseDocument(yaml, { prettyErrors: false, keepSourceTokens: false });
  const [from, to] = [start + end.index, start + end.index + end[0].length];
  if (!readable(document, source, start, problems)) return undefined;
  const frontmatter = read(text, (reason) => {
    // An invisible character has been reported by its name and place.
    if (!/non-printable/.test(reason)) refuse(yamlReason(reason), start);
  });
  if (frontmatter === undefined) return undefined;
  return {
    data: {
      source,
      value: plain(frontmatter, [], document, (path, value) =>
        problems.error(placeOf(source, document, start, path), `found ${value}: write a real day as "YYYY-MM-DD"`),
      ),
      place: (path, part) => placeOf(source, document, start, path, part),
    },
    remarks: remarksIn(document.contents, yaml),
    body: text.slice(0, from).replace(/[^\r\n]/g, ' ') + ' '.repeat(to - from) + text.slice(to),
  };
}

/** Whether the front matter is plain fields and values, without YAML's errors and its finer arts. */
function readable(document: Document.Parsed, source: Source, start: number, problems: Problems): boolean {
  let good = true;
  const refuse = (offset: number, length: number, message: string) => {
    good = false;
    problems.error({ source, offset: start + offset, length }, message);
  };
  for (const { code, message, pos } of [...document.errors, ...document.warnings])
    refuse(
      pos[0],
      pos[1] - pos[0],
      code === 'DUPLICATE_KEY' ? 'this field is written twice: keep one' : yamlReason(message),
    );
  if (!good) return false;
  if (!isMap(document.contents)) {
    refuse(0, 1, 'fields are expected here, each as "name: value" on its own line');
    return false;
  }
  visit(document, {
    Node(_, node) {
      const [offset = 0, end = offset] = node.range ?? [];
      const fancy = isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
      if (fancy)
        refuse(
          offset,
          end - offset,
          'write the value itself: * & and ! have a meaning of their own here; put text in "quotes"',
        );
    },
    Pair(_, { key }) {
      const [offset = 0, end = offset] = isNode(key) ? (key.range ?? []) : [];
      if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<')
        refuse(offset, end - offset, 'a field name is expected here');
    },
  });
  return good;
}

/** Remarks after texts without quotes, at any depth. */
function remarksIn(node: unknown, yaml: string, path: FieldPath = []): Remark[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => remarksIn(item, yaml, [...path, index]));
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? remarksIn(value, yaml, [...path, String(key.value)]) : [],
    );
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return [];
  const [from, to] = node.range ?? [0, 0];
  const remark = /^[ \t]+#[^\r\n]*/.exec(yaml.slice(to));
  return remark ? [{ path, written: yaml.slice(from, to) + remark[0].trimEnd() }] : [];
}

const yamlReason = (message: string) =>
  `the front matter cannot be read here: ${message.charAt(0).toLowerCase()}${message.slice(1)}. Text with a colon, # or quotes goes into "double quotes"`;

/** The build's own reading of the front matter. */
function read(text: string, refuse: (reason: string) => void): unknown {
  try {
    return parseFrontmatter(text).frontmatter;
  } catch (error) {
    refuse(error instanceof Error && 'reason' in error ? String(error.reason) : String(error));
    return undefined;
  }
}

/** The front matter as plain data; days, which YAML reads as moments in time, as they were written. */
function plain(
  value: unknown,
  path: FieldPath,
  document: Document.Parsed,
  refuse: (path: FieldPath, text: string) => void,
): unknown {
  if (value instanceof Date) {
    const node = document.getIn(path, true);
    const written = isScalar(node) ? String(node.source ?? node.value) : '';
    if (written !== value.toISOString().slice(0, 10)) refuse(path, JSON.stringify(written));
    return written;
  }
  if (Array.isArray(value)) return value.map((item, index) => plain(item, [...path, index], document, refuse));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, [...path, key], document, refuse)]),
  );
}

function placeOf(
  source: Source,
  document: Document.Parsed,
  start: number,
  path: FieldPath,
  part: Part = 'value',
): Place {
  const field = fieldName(path);
  const at = (range: Range | null | undefined, length?: number): Place => {
    const [offset, end] = range ?? [0, 1];
    return { source, offset: start + offset, length: length ?? end - offset, ...(field && { field }) };
  };
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isSeq(parent)) {
      const item = parent.items[Number(key)];
      if (isNode(item)) return at(item.range, depth < path.length ? 1 : undefined);
    }
    if (!isMap(parent)) continue;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair || !isNode(pair.key)) continue;
    const whole =
      depth === path.length &&
      part === 'value' &&
      isNode(pair.value) &&
      (pair.value.range?.[1] ?? 0) > (pair.value.range?.[0] ?? 0);
    return at(whole && isNode(pair.value) ? pair.value.range : pair.key.range);
  }
  // A missing field is shown at the line that opens the front matter.
  return { source, offset: 0, length: 3, ...(field && { field }) };
}
