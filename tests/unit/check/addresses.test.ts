import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { anchorOf } from '#check/addresses.ts';

test.for(['My plan', 'GPU & NVLink', 'Kubernetes — Scheduling!', 'Über 100 %', '日本語', 'a_b-c  d', 'C++ (2026)'])(
  'knows the anchor the build gives "%s"',
  async (heading) => {
    const { html } = await markdownToHtml(`## ${heading}`, { hastPlugins: [satteriHeadingIdsPlugin()] });
    expect(html).toContain(`id="${anchorOf(heading)}"`);
  },
);
