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

test.each(['writing/note.mdx', 'books/beyond-algorithms.mdx'])(
  'refuses headings of %s with an anchor its page has',
  async (file) => {
    const fields = file.startsWith('writing')
      ? 'title: Note\ndate: 2024-01-02'
      : 'order: 1\ntitle: B\nblurb: B.\nstatus: announced';
    using content = new ContentCopy().write(file, `---\n${fields}\n---\n\n## Main\n\n## Books\n\n### Scheme system\n`);
    const line = fields.split('\n').length + 4;
    expect(await content.errors()).toEqual([
      `${file}:${line}:1 the anchor #main is already that of the page itself: rename one of them`,
      `${file}:${line + 4}:1 the anchor #scheme-system is already that of the page itself: rename one of them`,
    ]);
  },
);

const layer = (order: number, body: string) => `---\norder: ${order}\ntitle: A\nhue: green\n---\n\n${body}\n`;

test('figures of the essay have anchors on its page, where they are used', async () => {
  const links = ['wiring', 'wiring-2', 'seats', 'wiring-3', 'readers'].map((anchor) => `[x](/layers/#${anchor})\n`);
  using content = new ContentCopy()
    .delete('layers')
    .write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n${links.join('')}[x](#wiring)\n`);
  content
    .write('layers/gpu-nvlink.mdx', layer(2, '<Wiring />'))
    .write('layers/rdma-networking.mdx', layer(1, '<Wiring />\n\n<Seats />'))
    .write('layers/kubernetes-scheduling.mdx', layer(3, 'Text.'));
  expect(await content.errors()).toEqual([
    'sections/contact.mdx:9:1 found "/layers/#wiring-3": there is no such anchor, did you mean "wiring-2"?',
    'sections/contact.mdx:10:1 found "/layers/#readers": there is no such anchor',
    'sections/contact.mdx:11:1 found "#wiring": there is no such anchor, did you mean "writing"?',
  ]);
});

test('refuses a layer or a heading with the anchor of a figure', async () => {
  using content = new ContentCopy()
    .write('layers/seats.mdx', layer(9, 'Text.'))
    .write('layers/last.mdx', layer(10, '## Wiring\n\n<Wiring />'));
  expect(await content.errors()).toEqual([
    'layers/kubernetes-scheduling.mdx:9:1 the anchor #seats is already that of layers/seats.mdx: rename one of them',
    'layers/kubernetes-scheduling.mdx:9:1 the anchor #seats-title is already that of layers/seats.mdx: rename one of them',
    'layers/last.mdx:7:1 the anchor #wiring is already that of the figure <Wiring />: rename one of them',
  ]);
});

test('says why a link to a list without entries does not arrive', async () => {
  using content = new ContentCopy().replace(
    'sections/contact.mdx',
    'Feel free',
    '[x](/cv/#experience) [x](/#projects) Feel free',
  );
  const empty = 'the list it leads to is still empty: add something to it, or delete the link';
  expect(await content.errors()).toEqual([
    `sections/contact.mdx:7:1 found "/cv/#experience": ${empty}`,
    `sections/contact.mdx:7:22 found "/#projects": ${empty}`,
  ]);
  content.replace('sections/experience.mdx', 'order:', 'show: false\norder:').delete('sections/projects.mdx');
  expect(await content.errors()).toEqual([
    'sections/contact.mdx:7:1 found "/cv/#experience": what it leads to is hidden or a draft: show that, or delete the link',
    'sections/contact.mdx:7:22 found "/#projects": there is no such anchor',
  ]);
});
