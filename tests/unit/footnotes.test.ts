import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { footnotes } from '#integrations/footnotes.ts';

test('footnotes have anchors that begin with the name of their entry', async () => {
  const { html } = await markdownToHtml('## A heading\n\nA word[^1] and a [link](#user-content).\n\n[^1]: A note.\n', {
    hastPlugins: [footnotes],
    fileURL: new URL('file:///content/layers/gpu.mdx'),
  });
  expect(html.match(/(?:id|href|aria-describedby)="[^"]*"/g)).toEqual([
    'href="#gpu-fn-1"',
    'id="gpu-fnref-1"',
    'aria-describedby="gpu-footnote-label"',
    'href="#user-content"',
    'id="gpu-footnote-label"',
    'id="gpu-fn-1"',
    'href="#gpu-fnref-1"',
  ]);
});
