import type { Tree } from './tree.ts';

const SVG = 'http://www.w3.org/2000/svg';
const plain = (name: string): string => name.replace(/^live:/, '');

/** Builds the element of a tree in the namespace of its parent. */
function create(tree: Tree | string, namespace: string | null): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElementNS(tree.tag === 'svg' ? SVG : namespace, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(plain(name), value);
  for (const child of tree.children) element.append(create(child, element.namespaceURI));
  return element;
}

/**
 * Brings an element that shows `before` to `after`, touching only what differs.
 * Attributes neither tree knows are left alone, and so is the focus on elements that stay.
 */
export function patch(element: Element, before: Tree, after: Tree): void {
  for (const name of Object.keys(before.attributes)) {
    if (!(name in after.attributes)) element.removeAttribute(plain(name));
  }
  for (const [name, value] of Object.entries(after.attributes)) {
    if (before.attributes[name] !== value) element.setAttribute(plain(name), value);
  }
  let node = element.firstChild;
  after.children.forEach((next, index) => {
    const last = before.children[index];
    const current = node;
    node = node?.nextSibling ?? null;
    if (current === null || last === undefined) element.append(create(next, element.namespaceURI));
    else if (next === last) return;
    else if (typeof next === 'string' && typeof last === 'string' && current instanceof Text) current.data = next;
    else if (typeof next === 'string' || typeof last === 'string' || next.tag !== last.tag) {
      current.replaceWith(create(next, element.namespaceURI));
    } else if (current instanceof Element) patch(current, last, next);
  });
  while (node) {
    const extra = node;
    node = node.nextSibling;
    extra.remove();
  }
}
