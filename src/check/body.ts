/** The body of an MDX entry: it compiles, uses what there is, and can neither run code nor reach other sites. */
import type { z } from 'astro/zod';
import { mdxToJs, mdxToMdast } from 'satteri';
import { specs } from '#figures/specs.ts';
import { pictureProps } from '#lib/content/blocks.ts';
import { readLiteral } from '#lib/content/literal.ts';
import { beyondBounds } from './bounds.ts';
import { components } from './components.ts';
import type { Entry } from './entry.ts';
import { type FieldPath, fieldName, type Place, type Problems } from './problem.ts';
import { validate } from './schema.ts';
import { checkGlyphs, checkMail, checkRendered, checkSlips } from './text.ts';
import { didYouMean } from './words.ts';

/** What a body refers to, each in the order it stands there. */
export interface Body {
  /** Links, of Markdown and of HTML. */
  links: Reference[];
  /** Pictures, of Markdown and of building blocks. */
  pictures: Reference[];
  /** Headings. */
  headings: Heading[];
  /** Where it shows the profile's e-mail address. */
  emails: Span[];
}

/** A part of a body, in characters from its beginning. */
interface Span {
  /** Its first character. */
  offset: number;
  /** The character after its last. */
  end: number;
}

/** An address in a body. */
export interface Reference extends Span {
  /** The address as it is written. */
  url: string;
}

/** A heading in a body. */
interface Heading extends Span {
  /** Its words, without markup. */
  text: string;
}

/** A node of the Markdown tree, as far as it matters here. */
interface Node {
  /** Its kind, by the name mdast or its extension for MDX gives it. */
  type: string;
  /** Where it stands; absent from what no text stands for. */
  position?: { start: { offset?: number }; end: { offset?: number } };
  /** What is in it. */
  children?: Node[];
  /** Text of a leaf, or code between braces. */
  value?: string;
  /** Address of a link or picture. */
  url?: string;
  /** What a picture shows. */
  alt?: string | null;
  /** Title of a link or picture. */
  title?: string | null;
  /** Level of a heading, from 1. */
  depth?: number;
  /** Name of an element; a fragment has none. */
  name?: string | null;
  /** Attributes of an element; the value of one between braces is an object. */
  attributes?: { type: string; name?: string; value?: string | { value: string } | null }[];
}

/** HTML a body may hold, besides Markdown and the building blocks; with the attributes each may have. */
const html: Record<string, readonly string[]> = Object.fromEntries(
  [
    ...'abbr b blockquote br cite code dd del dfn dl dt em hr i ins kbd li mark ol p q s samp small strong sub sup ul var wbr'.split(
      ' ',
    ),
    ...['a', 'time', 'details', 'summary', 'span'],
  ].map((name) => [
    name,
    ['title', 'lang', 'dir', ...({ a: ['href'], time: ['datetime'], details: ['open'] }[name] ?? [])],
  ]),
);

/**
 * Checks a body.
 * @returns what it refers to; undefined when it cannot be read, which has been reported
 */
export function checkBody(entry: Entry, problems: Problems): Body | undefined {
  const { body = '' } = entry;
  const found: Body = { links: [], pictures: [], headings: [], emails: [] };
  if (!entry.hasBody) return found;
  const beyond = beyondBounds(body);
  if (beyond) {
    problems.error(entry.bodyPlace(beyond.offset, beyond.offset + 1), beyond.message);
    return undefined;
  }
  const tree = compile(entry, body, problems);
  if (tree) new Walker(entry, body, problems, found).walk(tree, 0);
  return tree && found;
}

function compile(entry: Entry, body: string, problems: Problems): Node | undefined {
  try {
    mdxToJs(body, { features: { smartPunctuation: false } });
    return mdxToMdast(body, { features: { smartPunctuation: false } }) as Node;
  } catch (error) {
    const [, line = '1', column = '1', reason = 'it cannot be read'] =
      /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(error instanceof Error ? error.message : String(error)) ??
      [];
    const before = body.split('\n').slice(0, Number(line) - 1);
    const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
    problems.error(
      entry.bodyPlace(offset, offset + 1),
      `the text cannot be read: ${reason.replace(/ \(note: .*\)$/s, '')}. Write { as \\{ and < as \\< to show them`,
    );
    return undefined;
  }
}

class Walker {
  readonly #entry: Entry;
  readonly #body: string;
  readonly #problems: Problems;
  readonly #found: Body;

  constructor(entry: Entry, body: string, problems: Problems, found: Body) {
    this.#entry = entry;
    this.#body = body;
    this.#problems = problems;
    this.#found = found;
  }

  /** Looks at a node and everything in it. */
  walk(node: Node, parentOffset: number): void {
    const offset = node.position?.start.offset ?? parentOffset;
    const end = node.position?.end.offset ?? offset + 1;
    const refuse = (message: string, length = end - offset) =>
      this.#problems.error(this.#entry.bodyPlace(offset, offset + length), message);
    const { type, url = '', alt, title } = node;
    const value = ownText(node);
    if (type === 'mdxjsEsm')
      refuse('import and export are not for content: the building blocks are there without them');
    if (value === undefined) refuse(`{${node.value}} is code, and content is text: write \\{ to show a brace`);
    const place = () => this.#entry.bodyPlace(offset, end);
    if (checkMail([value, url, alt, title].join('\n'), place, this.#problems)) return;
    if (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') this.#element(node, offset, end);
    if (type === 'link' || type === 'definition') this.#found.links.push({ url, offset, end });
    if (type === 'image') {
      this.#found.pictures.push({ url, offset, end });
      if (!alt?.trim()) refuse('say what the picture shows, for people who cannot see it: ![here](picture.png)');
    }
    if (type === 'imageReference') refuse('write the picture as ![what it shows](./picture.png)');
    if (type === 'heading') {
      if (node.depth === 1) refuse('the page has its main heading: begin headings with ##');
      this.#found.headings.push({ text: textOf(node), offset, end });
    }
    // Of the bodies only this one is part of the CV.
    if (value && this.#entry.collection === 'profile') checkGlyphs(value, place, this.#problems);
    if (type === 'text' && value) {
      checkRendered(value, place(), this.#problems);
      checkSlips(value, place, this.#problems);
      const footnote = /\[\^[^\]]+\]/.exec(value);
      if (footnote) refuse(`the footnote ${footnote[0]} has no text: add a line "${footnote[0]}: …"`);
    }
    for (const child of node.children ?? []) this.walk(child, offset);
  }

  #element({ name, attributes = [] }: Node, offset: number, end: number): void {
    // A fragment has no name and no attributes.
    if (!name) return;
    const schema = Object.hasOwn(components, name) ? components[name] : undefined;
    const allowed = Object.hasOwn(html, name) ? html[name] : undefined;
    if (!schema && !allowed) {
      const near = didYouMean(name, [...Object.keys(components), ...Object.keys(html)]);
      const message = `<${name}> is not a building block${near || `; there are ${Object.keys(components).join(', ')}`}`;
      this.#problems.error(this.#entry.bodyPlace(offset, offset + name.length + 1), message);
      return;
    }
    if (Object.hasOwn(specs, name) && this.#entry.collection !== 'layers') {
      const message = `<${name}> is a figure of the essay: it works in the files of layers/ only`;
      this.#problems.error(this.#entry.bodyPlace(offset, offset + name.length + 1), message);
      return;
    }
    if (name === 'Email') this.#found.emails.push({ offset, end });
    const props: Record<string, unknown> = {};
    let readable = true;
    for (const { type, name: key = '', value } of attributes) {
      const at = this.#attribute(key, offset, end);
      const refuse = (message: string) =>
        this.#problems.error(this.#entry.bodyPlace(at, at + Math.max(1, key.length)), message);
      const literal = typeof value === 'object' && value !== null ? readLiteral(value.value) : undefined;
      if (type !== 'mdxJsxAttribute' || (literal && literal.kind !== 'value')) {
        readable = false;
        refuse(
          `${key || `{${String(value)}}`} is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}`,
        );
      } else if (allowed && !allowed.includes(key)) {
        refuse(`${key} is not allowed on <${name}>`);
      } else {
        props[key] = literal ? literal.value : (value ?? true);
        const written = JSON.stringify(props[key]);
        if (checkMail(written, () => this.#entry.bodyPlace(at, at + key.length), this.#problems)) continue;
        if (allowed && key === 'href')
          this.#found.links.push({ url: String(props[key]), offset: at, end: at + key.length });
        if (schema && typeof value === 'string') props[key] = this.#property(key, value, at);
      }
    }
    if (schema && readable) this.#validate(name, schema, props, offset, end);
  }

  /** A property of a building block, as the building block is handed it: a picture is imported by the build. */
  #property(key: string, text: string, at: number): unknown {
    checkRendered(text, this.#entry.bodyPlace(at, at + key.length), this.#problems);
    if (!pictureProps.includes(key) || !/^\.\.?\//.test(text)) return text;
    this.#found.pictures.push({ url: text, offset: at, end: at + key.length });
    return { src: text };
  }

  #validate(name: string, schema: z.ZodType, props: Record<string, unknown>, offset: number, end: number): void {
    const place = (path: FieldPath): Place => {
      const key = String(path[0] ?? '');
      const at = this.#attribute(key, offset, end);
      return {
        ...this.#entry.bodyPlace(at, at + (at === offset ? name : key).length),
        field: `<${name}> ${fieldName(path)}`,
      };
    };
    validate(schema, { source: this.#entry.source, value: props, place }, this.#problems);
  }

  /** Where an attribute stands; its element when it is not found. */
  #attribute(key: string, offset: number, end: number): number {
    const escaped = key.replace(/[^\w-]/g, '\\$&');
    const found =
      key === '' ? undefined : new RegExp(`\\s(${escaped})(?=[\\s=/>])`).exec(this.#body.slice(offset, end));
    return found ? offset + found.index + 1 : offset;
  }
}

/** A node's own text as it is shown: in braces it is data, and a comment is nothing; undefined when it is code. */
function ownText({ type, value = '' }: Node): string | undefined {
  if (type !== 'mdxTextExpression' && type !== 'mdxFlowExpression') return value;
  const literal = readLiteral(value);
  if (literal.kind === 'code') return undefined;
  return literal.kind === 'value' ? String(literal.value) : '';
}

const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');
