/** Reading finished pages: the elements of a document. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A finished page of the site. */
export interface Page {
  /** File in the built site, with forward slashes: `patents/index.html`. */
  file: string;
  /** Its source, as it is served. */
  html: string;
  /** Its elements in source order, those of `<template>` and `<noscript>` included. */
  elements: Element[];
}

/**
 * @param file path in the built site, with forward slashes
 * @param html source of the page
 */
export const readPage = (file: string, html: string): Page => ({
  file,
  html,
  elements: [...walk(parse(html, { scriptingEnabled: false }))],
});

function* walk(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    if ('content' in child) yield* walk(child.content);
    if ('childNodes' in child) yield* walk(child);
  }
}

/** Path a file of the built site is served at, below the base path: `patents/` for `patents/index.html`. */
export const servedAt = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Value of an attribute; undefined when the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Text of an element that holds only text, such as `<script>`. */
export const textOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Words of the `rel` attribute. */
export const relOf = (element: Element): string[] => (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);

/** Short name of an element for messages: `<a href="…">`. */
export const nameOf = (element: Element): string => {
  const attrs = element.attrs.map(({ name, value }) => ` ${name}="${value.slice(0, 60)}"`).join('');
  return `<${element.tagName}${attrs.length > 120 ? `${attrs.slice(0, 120)}…` : attrs}>`;
};
