/** Columns of a Markdown table that stand to the right or in the middle: the policy refuses the style they come with. */
import { defineHastPlugin } from 'satteri';

/** Plugin for the Markdown processor. */
export const tableColumns = defineHastPlugin({
  name: 'table-columns',
  element: {
    filter: ['th', 'td'],
    visit({ properties: { style, ...properties }, ...cell }) {
      const align = /^text-align: (\w+)$/.exec(String(style))?.[1];
      return align ? { ...cell, properties: { ...properties, dataAlign: align } } : undefined;
    },
  },
});
