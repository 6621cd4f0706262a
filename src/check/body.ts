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
import { isHeadingByChance, longRows, slipOfNode, slipsOfText } from './slips.ts';
import { checkGlyphs, checkMail, checkRendered, checkSlips } from './text.ts';
import { isBlank, isElement, isRemark, type Node, ownText, textOf } from './tree.ts';
import { unreadable } from './unreadable.ts';
import { didYouMean, enumerate } from './words.ts';

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
  /** Figures of the essay, by the names they have in MDX. */
  figures: Figure[];
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

/** A figure in a body. */
interface Figure extends Span {
  /** Its name in MDX. */
  name: string;
}

/** A heading in a body. */
interface Heading extends Span {
  /** Its words, without markup. */
  text: string;
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

/** Elements that stand in certain others only, and in which. */
const within: Record<string, readonly string[]> = {
  Entry: ['Entries'],
  Row: ['Definitions'],
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  summary: ['details'],
};
/** Building blocks that stand in the words of a sentence; all others stand on lines of their own. */
const inSentences = ['Email', 'Lead'];
/** Elements of HTML that stand on lines of their own. */
const blocks = ['blockquote', 'details', 'dl', 'hr', 'ol', 'p', 'ul'];
/** What holds the words of a sentence. */
const sentences = ['paragraph', 'heading', 'tableCell'];
/** What is shown without what stands between its tags. */
const holdingNothing = ['Email', 'Downloads', 'Figure', ...Object.keys(specs), 'br', 'hr', 'wbr'];
/** Building blocks that hold nothing but one other. */
const holders: Record<string, string> = { Entries: 'Entry', Definitions: 'Row' };

/** What to write instead of elements that Markdown has a sign for. */
const inMarkdown: Record<string, string> = {
  img: 'write the picture as ![what it shows](./picture.png)',
  h1: 'write the heading as ## Words',
  h2: 'write the heading as ## Words',
  h3: 'write the heading as ### Words',
  h4: 'write the heading as #### Words',
  h5: 'write the heading as ##### Words',
  h6: 'write the heading as ###### Words',
};

/**
 * Checks a body.
 * @returns what it refers to; undefined when it cannot be read, which has been reported
 */
export function checkBody(entry: Entry, problems: Problems): Body | undefined {
  const { body = '' } = entry;
  const found: Body = { links: [], pictures: [], headings: [], emails: [], figures: [] };
  if (!entry.hasBody) return found;
  const beyond = beyondBounds(body);
  if (beyond) {
    problems.error(entry.bodyPlace(beyond.offset, beyond.offset + 1), beyond.message);
    return undefined;
  }
  const tree = compile(entry, body, problems);
  if (!tree) return undefined;
  const walker = new Walker(entry, body, problems, found);
  walker.walk(tree, 0);
  walker.checkFootnotes();
  const [first] = tree.children ?? [];
  if (first?.position && tree.children?.every(isRemark))
    problems.error(
      entry.bodyPlace(first.position.start.offset ?? 0, first.position.end.offset ?? 1),
      'this is a remark and no text: write the text, or move the remark up to the fields, after a # on a line of its own',
    );
  return found;
}

function compile(entry: Entry, body: string, problems: Problems): Node | undefined {
  try {
    mdxToJs(body, { features: { smartPunctuation: false } });
    return mdxToMdast(body, { features: { smartPunctuation: false } }) as Node;
  } catch (error) {
    const { offset, message } = unreadable(body, error);
    problems.error(entry.bodyPlace(offset, offset + 1), message);
    return undefined;
  }
}

class Walker {
  readonly #entry: Entry;
  readonly #body: string;
  readonly #problems: Problems;
  readonly #found: Body;
  /** Texts of footnotes, and the footnotes that sentences refer to. */
  readonly #footnotes = { texts: new Map<string, Span>(), used: new Set<string>() };

  constructor(entry: Entry, body: string, problems: Problems, found: Body) {
    this.#entry = entry;
    this.#body = body;
    this.#problems = problems;
    this.#found = found;
  }

  /**
   * Looks at a node and everything in it.
   * @param around name of the nearest element around it
   * @param inSentence whether it is among the words of a sentence
   */
  walk(node: Node, parentOffset: number, around = '', inSentence = false): void {
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
    if (isElement(node)) this.#element(node, offset, end, around, inSentence);
    this.#checkMarkdown(node, offset, end);
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
      for (const slip of slipsOfText(this.#body, offset, end))
        this.#problems.error(this.#entry.bodyPlace(slip.offset, slip.end), slip.message);
      const footnote = /\[\^[^\]]+\]/.exec(value);
      if (footnote) refuse(`the footnote ${footnote[0]} has no text: add a line "${footnote[0]}: …"`);
    }
    const inside = (isElement(node) && node.name) || around;
    const isSentence = inSentence || sentences.includes(type) || node.name === 'Lead';
    for (const child of node.children ?? []) {
      if (isElement(node)) this.#checkHeld(child, inside, offset);
      this.walk(child, offset, inside, isSentence);
    }
  }

  /** Reports slips that lose words. */
  #checkMarkdown(node: Node, offset: number, end: number): void {
    const place = this.#entry.bodyPlace(offset, end);
    const raw = this.#body.slice(offset, end);
    const slip = slipOfNode(node, raw);
    if (slip !== undefined) this.#problems.error(place, slip);
    for (const { row, cells } of longRows(node))
      this.#problems.error(
        this.#entry.bodyPlace(row.position?.start.offset ?? offset, row.position?.end.offset ?? end),
        `the row has ${row.children?.length} cells and the head of the table ${cells}: write | in a cell as \\|, or give the head another cell`,
      );
    if (isHeadingByChance(node, raw))
      this.#problems.notice(
        place,
        'the line under this makes it a heading: put an empty line before --- if it should part two paragraphs, or write the heading with ##',
      );
    if (node.type === 'footnoteReference') this.#footnotes.used.add(node.identifier ?? '');
    if (node.type === 'footnoteDefinition') this.#footnotes.texts.set(node.identifier ?? '', { offset, end });
  }

  /** Reports footnotes no sentence refers to, which no page shows. */
  checkFootnotes(): void {
    for (const [name, { offset, end }] of this.#footnotes.texts)
      if (!this.#footnotes.used.has(name))
        this.#problems.error(
          this.#entry.bodyPlace(offset, end),
          `nothing refers to this footnote: write [^${name}] where it belongs, or delete it`,
        );
  }

  /** Reports what a building block that holds nothing but another one holds besides. */
  #checkHeld(child: Node, holder: string, parentOffset: number): void {
    const held = Object.hasOwn(holders, holder) ? holders[holder] : undefined;
    const isNothing = child.children === undefined && ownText(child)?.trim() === '';
    if (held === undefined || child.name === held || isNothing) return;
    const { start, end } = child.position ?? { start: {}, end: {} };
    const offset = start.offset ?? parentOffset;
    this.#problems.error(
      this.#entry.bodyPlace(offset, end.offset ?? offset + 1),
      `<${holder}> holds <${held}> only: put this into one of them, or outside <${holder}>`,
    );
  }

  #element(node: Node, offset: number, end: number, around: string, inSentence: boolean): undefined {
    const { name, attributes = [] } = node;
    // A fragment has no name and no attributes.
    if (!name) return;
    const refuse = (message: string) =>
      this.#problems.error(this.#entry.bodyPlace(offset, offset + name.length + 1), message);
    const markdown = Object.hasOwn(inMarkdown, name) ? inMarkdown[name] : undefined;
    if (markdown !== undefined) return refuse(`found <${name}>: ${markdown}`);
    const outer = Object.hasOwn(within, name) ? within[name] : undefined;
    if (outer && !outer.includes(around)) {
      const places = outer.map((each) => `<${each}>`);
      refuse(
        `<${name}> stands in ${enumerate(places, 'or')} only: put <${outer[0]}> before it and </${outer[0]}> after it`,
      );
    }
    const schema = Object.hasOwn(components, name) ? components[name] : undefined;
    const allowed = Object.hasOwn(html, name) ? html[name] : undefined;
    if (!schema && !allowed) {
      const near = didYouMean(name, [...Object.keys(components), ...Object.keys(html)]);
      return refuse(`<${name}> is not a building block${near || `; there are ${Object.keys(components).join(', ')}`}`);
    }
    const isFigure = Object.hasOwn(specs, name);
    if (isFigure && this.#entry.collection !== 'layers')
      return refuse(`<${name}> is a figure of the essay: it works in the files of layers/ only`);
    if (holdingNothing.includes(name) && !node.children?.every(isBlank))
      refuse(`<${name} /> holds no text: write the words before or after it`);
    if (inSentence && !outer && (schema ? !inSentences.includes(name) : blocks.includes(name)))
      refuse(`<${name}> stands in a sentence: put it on a line of its own, with empty lines around it`);
    if (isFigure) this.#found.figures.push({ name, offset, end });
    if (name === 'Email') this.#found.emails.push({ offset, end });
    const props: Record<string, unknown> = {};
    let readable = true;
    for (const { type, name: key = '', value } of attributes) {
      const at = this.#attribute(key, offset, end);
      const refuseAttribute = (message: string) =>
        this.#problems.error(this.#entry.bodyPlace(at, at + Math.max(1, key.length)), message);
      const literal = typeof value === 'object' && value !== null ? readLiteral(value.value) : undefined;
      if (type !== 'mdxJsxAttribute' || (literal && literal.kind !== 'value')) {
        readable = false;
        refuseAttribute(
          `${key || `{${String(value)}}`} is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}`,
        );
      } else if (allowed && !allowed.includes(key)) {
        refuseAttribute(`${key} is not allowed on <${name}>`);
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
