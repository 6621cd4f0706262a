import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

const text = `## My plan

## GPU & \`NVLink\`

### Kubernetes — *Scheduling*!

## Über 100 %

## 日本語

## a_b-c  d

## C++ (2026)

## ½ of the x² and {"more"}

## Set-up

## Set-up

## Set-up 1
`;
const anchors = [
  'my-plan',
  'gpu--nvlink',
  'kubernetes--scheduling',
  'über-100-',
  '日本語',
  'a_b-c--d',
  'c-2026',
  '-of-the-x-and-more',
  'set-up',
  'set-up-1',
  'set-up-1-1',
];
const withLinks = (targets: readonly string[]) =>
  new ContentCopy().write(
    'sections/contact.mdx',
    `---\norder: 90\ntitle: Contact\n---\n\n${text}\n${targets.map((anchor) => `[x](#${anchor})\n`).join('')}`,
  );

test('headings have these anchors in the built page', async () => {
  const astro = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { data } = await mdxToJs(text, { hastPlugins: [satteriHeadingIdsPlugin()], data: { astro } });
  expect(data.astro?.headings.map(({ slug }) => slug)).toEqual(anchors);
});

test('finds no fault in links to the anchors of headings', async () => {
  using content = withLinks(anchors);
  expect(await content.errors()).toEqual([]);
});

test('refuses anchors that the built page does not have', async () => {
  using content = withLinks(['½-of-the-x²-and-more', 'set-up-2']);
  expect(await content.errors()).toEqual([
    'sections/contact.mdx:28:1 found "#½-of-the-x²-and-more": there is no such anchor, did you mean "-of-the-x-and-more"?',
    'sections/contact.mdx:29:1 found "#set-up-2": there is no such anchor, did you mean "set-up-1"?',
  ]);
});

test('headings of a project stand on the home page, those of a book on its own', async () => {
  const body = '\n\n## Patents\n\n## Method\n\n[x](#method)\n';
  using content = new ContentCopy()
    .replace('books/beyond-algorithms.mdx', '\n---\n', `\n---${body}`)
    .write('projects/lab.mdx', `---\norder: 1\ntitle: Lab\nsummary: It.\n---${body}`)
    .write('sections/more.mdx', '---\norder: 95\ntitle: More\n---\n\n[x](/books/beyond-algorithms/#method)\n');
  expect(await content.errors()).toEqual([
    'projects/lab.mdx:7:1 the anchor #patents is already that of sections/patents.mdx: rename one of them',
  ]);
  content.delete('projects/lab.mdx').write('sections/more.mdx', '---\norder: 95\ntitle: More\n---\n\n[x](#method)\n');
  expect(await content.errors()).toEqual(['sections/more.mdx:6:1 found "#method": there is no such anchor']);
});
