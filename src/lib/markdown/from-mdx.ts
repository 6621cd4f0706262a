/** MDX as Markdown: what the building blocks of a text say without them. */
import { figureNames } from '#lib/content/figures.ts';
import { formatDate } from '#lib/dates.ts';
import type { NamedLink } from '#lib/facts/facts.ts';
import { blocksOf, bracedText, isBlock, type MarkdownNode, propsOf } from '#lib/text/plain.ts';
import type { ShownFigure } from '#lib/text/words-of-markup.ts';
import { absolute } from '#lib/urls.ts';
import { blocks, destination, indent, linked, links, plain } from './markdown.ts';

/** What components say. */
export interface Said {
  /** Whether there is an e-mail address; it is on the page only. */
  hasEmail?: boolean;
  /** What `<Downloads />` offers. */
  files?: readonly NamedLink[];
  /** The figure that is next, by the name it has in MDX; undefined when there is none left. */
  figure?: ((name: string) => ShownFigure | undefined) | undefined;
}

/** Gives each of these figures once, those of a name in the order they have. */
export function figuresInOrder(figures: readonly ShownFigure[]): (name: string) => ShownFigure | undefined {
  const left = [...figures];
  return (name) => {
    const at = left.findIndex(({ id }) => id.replace(/-\d+$/, '') === name.toLowerCase());
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
}

/**
 * MDX as Markdown: components become what they say, or nothing; all else stays as it is written.
 * @param path the page a component stands on, for what only the page can show
 */
export const markdown = (source: string, path: string, said: Said = {}): string =>
  new Writer(source, path, said).inside({ type: 'root', children: blocksOf(source) });

class Writer {
  readonly #source: string;
  readonly #path: string;
  readonly #said: Said;

  constructor(source: string, path: string, said: Said) {
    this.#source = source;
    this.#path = path;
    this.#said = said;
  }

  /** What stands in a node, at the left edge. */
  inside(node: MarkdownNode): string {
    const { children = [] } = node;
    if (!children.some(isBlock))
      return outdent(children.map((child) => this.#write(child)).join(''), this.#margin(node));
    return blocks(...children.map((child) => outdent(this.#write(child), this.#margin(child))));
  }

  /** A node as it stands in the source, within its margin. */
  #write(node: MarkdownNode): string {
    const { type, name } = node;
    if (type === 'mdxjsEsm' || type.endsWith('Expression')) return plain(bracedText(node));
    if (type === 'image') return this.#picture(String(node.alt ?? ''));
    if (type === 'link' || type === 'definition') return this.#readdressed(node);
    if (name === 'a') return `[${this.inside(node)}](${destination(this.#resolved(propsOf(node).href ?? ''))})`;
    if (!type.startsWith('mdxJsx') || /^[a-z]/.test(String(name))) return this.#spliced(node);
    return indent(this.#component(node), this.#margin(node));
  }

  /** The source of a node, with what is in it written anew. */
  #spliced(node: MarkdownNode): string {
    let [at, end] = spanOf(node);
    const parts = (node.children ?? []).map((child) => {
      const [start, next] = spanOf(child);
      const between = this.#source.slice(at, start);
      at = next;
      return between + this.#write(child);
    });
    return parts.join('') + this.#source.slice(at, end);
  }

  /** A link or its definition, with its address made whole. */
  #readdressed(node: MarkdownNode): string {
    const written = this.#spliced(node);
    const url = String(node.url);
    const at = written.indexOf(url, written.lastIndexOf(']'));
    return at < 0 ? written : written.slice(0, at) + this.#resolved(url) + written.slice(at + url.length);
  }

  /** An address of the content, where `/` is the home page, as one that holds anywhere. */
  #resolved(url: string): string {
    if (URL.canParse(url)) return url;
    return /^\/(?!\/)/.test(url) ? absolute(url) : new URL(url, absolute(this.#path)).href;
  }

  #component(node: MarkdownNode): string {
    const name = String(node.name);
    if (figureNames.some((figure) => figure === name)) return this.#figure(name);
    const { title = '', alt, caption, term = '' } = propsOf(node);
    switch (name) {
      case 'Email':
        return this.#said.hasEmail ? `[e-mail](${absolute(this.#path)})` : '';
      case 'Downloads':
        return links(this.#said.files ?? []);
      case 'Entry':
        return item(this.#entry(node));
      case 'Row':
        return item(blocks(plain(term), this.inside(node)));
      case 'Callout':
        return `> ${indent(blocks(title && `**${plain(title)}**`, this.inside(node)), '> ')}`;
      case 'Figure':
        return blocks(this.#picture(alt), caption && plain(caption));
      default:
        return this.inside(node);
    }
  }

  #entry(node: MarkdownNode): string {
    const { title = '', url, date, alt, tags = [], links: more = [] } = propsOf(node);
    return blocks(
      [linked(title, url), date && formatDate(date)].filter(Boolean).join(', '),
      alt && this.#picture(alt),
      this.inside(node),
      plain(tags.join(', ')),
      links(more),
    );
  }

  /** The way to a picture, whose file has another name in the finished site. */
  #picture = (alt = ''): string => linked(`Picture: ${alt}`, absolute(this.#path));

  #figure(name: string): string {
    const figure = this.#said.figure?.(name);
    return figure ? inWords(figure) : `[Explore the model](${absolute(this.#path)})`;
  }

  /** What begins every line of a block: the signs of a quotation, and room for those of a list. */
  #margin(node: MarkdownNode): string {
    if (!isBlock(node)) return '';
    const [start] = spanOf(node);
    return this.#source.slice(this.#source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  }
}

const spanOf = ({ position }: MarkdownNode): [start: number, end: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** A list with one item. */
const item = (text: string): string => `- ${indent(text, '  ')}`;

/** Text without the margin before each line but the first. */
const outdent = (text: string, margin: string): string =>
  text.replace(new RegExp(`\\n[> \\t]{0,${margin.length}}`, 'g'), '\n');

/** A figure without its picture. */
const inWords = ({ id, title, statement, sources }: ShownFigure): string =>
  blocks(
    `**${plain(title)}**`,
    ...statement.map(plain),
    sources.length > 0 && `Sources:\n\n${links(sources)}`,
    `[Explore the model](${absolute(`layers/#${id}`)})`,
  );
