/**
 * A picture as plain data, so that one pure draw function serves the build (`toMarkup`) and the browser (`patch`).
 *
 * Attributes that start with `live:` exist only once the script runs: they turn a picture into a control.
 */

/** Attributes of an element; numbers are rounded to one decimal, `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its children. */
export interface Tree {
  /** Name of the element, such as `rect`. */
  readonly tag: string;
  /** Attributes by name, numbers already written out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in it, no two texts in a row. */
  readonly children: readonly (Tree | string)[];
}

type Child = Tree | string | false | undefined | readonly Child[];

/** A number as short as a picture needs it: one decimal, no trailing zero. */
export const short = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** Makes an element: `h('rect', { x: 1, class: 'seat' })`. Lists are flattened, `false` and empty text dropped. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Tree {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[name] = typeof value === 'number' ? short(value) : value;
  }
  return { tag, attributes: kept, children: flatten(children) };
}

/** Neighbouring texts become one, as they do in a parsed document. */
function flatten(children: readonly Child[]): (Tree | string)[] {
  const flat: (Tree | string)[] = [];
  for (const child of children) {
    for (const item of Array.isArray(child) ? flatten(child) : [child as Tree | string | false | undefined]) {
      const last = flat.at(-1);
      if (item === false || item === undefined || item === '') continue;
      if (typeof item === 'string' && typeof last === 'string') flat[flat.length - 1] = last + item;
      else flat.push(item);
    }
  }
  return flat;
}

/** The tree without its `live:` attributes: what stands in the document before the script runs. */
export const still = (tree: Tree): Tree => ({
  tag: tree.tag,
  attributes: Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => !name.startsWith('live:'))),
  children: tree.children.map((child) => (typeof child === 'string' ? child : still(child))),
});

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const quote = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The tree as markup, without its `live:` attributes. */
export function toMarkup(tree: Tree): string {
  const { tag, attributes, children } = still(tree);
  const open = Object.entries(attributes).map(([name, value]) => ` ${name}="${quote(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? quote(child) : toMarkup(child)));
  return `<${tag}${open.join('')}>${inside.join('')}</${tag}>`;
}

/** A draw function that draws anew only when what it depends on has changed. */
export function remember<S>(key: (state: S) => string, draw: (state: S) => Tree): (state: S) => Tree {
  let last: { key: string; tree: Tree } | undefined;
  return (state) => {
    const now = key(state);
    if (last?.key !== now) last = { key: now, tree: draw(state) };
    return last.tree;
  };
}
