/**
 * What a Markdown table needs beside its cells. A column that stands to the right or in the middle comes with a style,
 * which the policy refuses. A table wider than the page scrolls in its own box, which the keyboard has to reach.
 */
import { defineHastPlugin } from 'satteri';

/** Plugin for the Markdown processor. */
export const markdownTables = defineHastPlugin({
  name: 'markdown-tables',
  element: {
    filter: ['table', 'th', 'td'],
    visit({ properties: { style, ...properties }, ...element }) {
      if (element.tagName === 'table') return { ...element, properties: { ...properties, tabIndex: 0 } };
      const align = /^text-align: (\w+)$/.exec(String(style))?.[1];
      return align ? { ...element, properties: { ...properties, dataAlign: align } } : undefined;
    },
  },
});
