/** Reading the built pages without a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { OUT_DIR } from '#lib/env.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Source of a file of the built site. */
export const readBuilt = (file: string): string => readFileSync(path.join(OUT_DIR, file), 'utf8');

/** Value of an attribute. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** All elements of a document in order. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

/** Text a reader gets from an element: no scripts, no styles, nothing hidden; white space as one space. */
export function text(element: Node): string {
  const visit = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    if ('tagName' in node && (['script', 'style'].includes(node.tagName) || attribute(node, 'hidden') !== undefined))
      return '';
    const inner = node.childNodes.map(visit).join('');
    const breaks = 'tagName' in node && /^(h\d|p|li|tr|div|section|table|main)$/.test(node.tagName);
    return breaks ? `\n${inner}\n` : inner;
  };
  return visit(element).replace(/\s+/g, ' ').trim();
}
