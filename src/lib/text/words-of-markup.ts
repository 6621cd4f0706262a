/** What markup says to its readers, as text that can be found. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { NamedLink } from '#lib/facts/facts.ts';
import { attribute, type Element } from '#lib/html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A figure in words. */
export interface ShownFigure {
  /** Its anchor on the page. */
  id: string;
  /** Its name. */
  title: string;
  /** Its caption, then all other words in it. */
  text: string;
  /** What its picture shows, then its caption without what can be changed and without the sources; a paragraph each. */
  statement: string[];
  /** Pages its numbers come from. */
  sources: NamedLink[];
}

/** Pictures, formulas, numbers in tables, sizes of files, and controls but for their labels. */
const LEFT_OUT = new Set(['button', 'input', 'legend', 'math', 'script', 'small', 'style', 'svg', 'td']);
/** Elements within a line. */
const IN_LINE = new Set(['a', 'code', 'em', 'label', 'output', 'span', 'strong', 'sub', 'sup', 'th']);
/** Those of them that are set apart from their neighbours. */
const APART = new Set(['label', 'output', 'th']);

/** The text of some markup. */
export const shownText = (html: string): string => sentences(...linesOf(parseFragment(html)));

/** Most of a figure's markup, and nothing that is said: without it the rest is read in half the time. */
const PICTURES = /<(svg|math|style)\b.*?<\/\1>/gs;

/** The figures in some markup. */
export const shownFigures = (html: string): ShownFigure[] =>
  elementsOf(parseFragment(html.replace(PICTURES, '')))
    .filter(({ tagName }) => tagName.startsWith('leo-'))
    .map((figure) => {
      const all = elementsOf(figure);
      const title = all.filter((element) => attribute(element, 'class') === 'title').flatMap(linesOf);
      const caption = all.filter(({ tagName }) => tagName === 'figcaption').flatMap(linesOf);
      const rest = linesOf(figure).filter((line) => !title.includes(line) && !caption.includes(line));
      return {
        id: attribute(figure, 'id') ?? '',
        title: sentences(...title),
        text: sentences(...caption, ...rest),
        ...statementOf(all),
      };
    });

/** What a figure states, of its elements. */
function statementOf(all: readonly Element[]): Pick<ShownFigure, 'statement' | 'sources'> {
  const finding = all.filter((element) => attribute(element, 'data-part') === 'say');
  const caption = all.filter(({ tagName }) => tagName === 'figcaption').flatMap(elementsOf);
  const paragraphs = caption.filter(({ tagName }) => tagName === 'p');
  return {
    statement: [...finding, ...paragraphs.slice(0, -1)].map((paragraph) => {
      const stated = paragraph.childNodes.filter(
        (node) => !('tagName' in node && attribute(node, 'class') === 'change'),
      );
      return linesOf({ ...paragraph, childNodes: stated }).join(' ');
    }),
    sources: paragraphs
      .slice(-1)
      .flatMap(elementsOf)
      .flatMap((link) => {
        const url = attribute(link, 'href');
        return url ? { label: textOf(link), url } : [];
      }),
  };
}

/** Parts as one text: a full stop after each that does not end in a mark of its own. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => part?.trim() || [])
    .map((part, at, all) => (at === all.length - 1 || /[.!?:…]$/.test(part) ? part : `${part}.`))
    .join(' ');

function elementsOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []));
}

/** Each line of an element that has a word in it, once. */
function linesOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): string[] {
  const lines = childNodes.map(textOf).join('').split('\n');
  return [...new Set(lines.map((line) => line.replace(/ +/g, ' ').trim()))].filter((line) =>
    /\p{L}[\p{L}\p{N}]/u.test(line),
  );
}

/** Text with a line break around each block. */
function textOf(node: Node): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return '';
  const inside = node.childNodes.map(textOf).join('');
  if (!IN_LINE.has(node.tagName)) return `\n${inside}\n`;
  return APART.has(node.tagName) ? ` ${inside} ` : inside;
}
