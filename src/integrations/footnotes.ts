/** Footnotes of several entries on one page: those of each entry have anchors of their own. */
import path from 'node:path';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Plugin for the Markdown processor; the file of an entry names its anchors. */
export const footnotes: HastPluginEntry = ({ fileURL }) => {
  const entry = path.basename(fileURL?.pathname ?? '', '.mdx');
  const own = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(shared, `$1${entry}-`) : Array.isArray(value) ? value.map(own) : value;
  return defineHastPlugin({
    name: 'footnotes',
    element: {
      filter: ['a', 'h2', 'li'],
      visit(element) {
        const { id, href, ariaDescribedBy } = element.properties;
        const isOfNote = [id, href, ariaDescribedBy].flat().some((value) => shared.test(String(value)));
        if (!isOfNote) return undefined;
        const properties = Object.entries(element.properties).map(([name, value]) => [name, own(value)]);
        return { ...element, properties: Object.fromEntries(properties) };
      },
    },
  });
};

/** The anchors that the processor gives in every document, and links to them. */
const shared = /^(#?)(?:user-content-(?=fn(?:ref)?-)|(?=footnote-label$))/;
