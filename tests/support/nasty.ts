/** Text that breaks careless output formats. One record of each kind, for the tests of every format. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Patent } from '#lib/patents/patents.ts';
import { sectionLists } from '#schemas/sections.ts';

/** One nasty text a danger. */
export const nastyTexts = {
  quotes: `"double", 'single', “curly”, \`back\``,
  commas: 'comma, semicolon; tab\tend',
  lineBreaks: 'first line\nsecond line\r\nthird line',
  formula: '=cmd("/C calc")',
  formulaAt: '@SUM(1+1)*cmd',
  tex: String.raw`100% of $x_1^2$ & #5 {brace \textbf{bold} ~ } \input`,
  unbalanced: 'left { and } right } } \\',
  script: '</script><script>alert(1)</script><!--',
  markup: '<b onmouseover="alert(1)">&amp; & <',
  markdown: '# not *a* [heading](javascript:alert(1)) | `x`',
  chinese: '最长前缀匹配：树片段算法',
  emoji: '📘 👩‍🔬',
  rightToLeft: 'שלום עולם — مرحبا',
} as const;

const { lineBreaks: _, commas, ...rest } = nastyTexts;

/** All of them in one line, as the content's one-line fields allow. */
export const nastyLine = [...Object.values(rest), commas.replace('\t', ' ')].join(' ');

/** All of them, line breaks included. */
export const nastyBlock = Object.values(nastyTexts).join('\n');

/** One patent a nasty text, and one that is complete. */
export const nastyPatents: Patent[] = [
  ...Object.values(nastyTexts).map((text, index): Patent => ({
    no: index + 2,
    id: text,
    title: text,
    topic: text,
    filed: '2019',
  })),
  {
    no: 1,
    id: 'CN114745325A',
    title: nastyBlock,
    topic: nastyLine,
    layer: { id: 'rdma-networking', title: 'RDMA & "Networking" </script>', hue: 'blue' },
    filed: '2022-03-28',
    published: '2022-07-12',
    granted: { id: 'CN114745325B', date: '2024-02' },
    source: 'https://example.com/?a=1&b="2"',
  },
];

/** Records as the content files hold them: one-line fields on one line. */
export const nastyContent = {
  profile: {
    name: `Dr. ${nastyTexts.quotes} ${nastyTexts.script} ${nastyTexts.chinese}`,
    tagline: nastyLine.slice(0, 290),
    email: 'someone@example.com',
    links: [{ label: nastyTexts.markup, url: 'https://example.com/?a=1&b=%22' }],
    body: 'Plain text about a person, “quoted” & more: 最长前缀匹配.',
  },
  experience: [
    {
      role: nastyTexts.chinese,
      organisation: nastyTexts.quotes,
      years: { from: 2021 },
      summary: nastyBlock,
      url: 'https://example.com/?a=1&b=%22',
    },
  ],
  education: [{ degree: nastyTexts.quotes, institution: nastyTexts.script, area: nastyTexts.tex, year: 2004 }],
  affiliations: [
    { role: nastyTexts.formula, organisation: `${nastyTexts.markup}, ${nastyTexts.rightToLeft}`, years: [2018, 2020] },
    { role: nastyTexts.unbalanced, organisation: nastyTexts.markdown, years: { from: 2017, to: 2021 } },
  ],
  books: [
    { order: 1, title: nastyTexts.script, blurb: nastyBlock, status: 'announced' },
    {
      order: 2,
      title: nastyTexts.tex,
      subtitle: nastyTexts.emoji,
      blurb: nastyTexts.rightToLeft,
      status: 'published',
      date: '2026-03-01',
      isbn: '978-3-16-148410-0',
      links: [{ label: nastyTexts.quotes, url: 'https://example.com/buy?x=1&y=2' }],
      body: 'A body makes a page of its own.',
    },
  ],
  layers: [{ order: 1, title: `RDMA & "Networking" </script>`, hue: 'blue', body: 'Text of the layer, a < b.' }],
  projects: [{ order: 1, title: nastyTexts.formulaAt, summary: nastyBlock, tags: [nastyTexts.commas, nastyTexts.tex] }],
  writing: [
    {
      title: [nastyTexts.chinese, nastyTexts.tex, nastyTexts.markup, nastyTexts.emoji, nastyTexts.quotes].join(' '),
      date: '2026-04-01',
      summary: nastyBlock,
      venue: nastyTexts.markdown,
      tags: [nastyTexts.rightToLeft],
      body: 'An article of its own, “quoted” & more: 最长前缀匹配.',
    },
  ],
  patents: nastyPatents.map(({ layer, ...patent }) => ({
    ...patent,
    id: oneLine(patent.id),
    title: oneLine(patent.title).slice(0, 300),
    topic: oneLine(patent.topic ?? '').slice(0, 300),
    ...(layer && { layer: layer.id }),
  })),
} as const;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Markup and entities, which the content check refuses, left out; all else stays. */
export const allowed = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>|<!--/gi, '')
    .replaceAll('&amp;', '&')
    .trim();

const json = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? allowed(item) || 'x' : item), 2);

/** Writes the nasty records as a content folder a site can be built from. */
export function writeNastyContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const entry = (file: string, { body = '', ...data }: { body?: string; [field: string]: unknown }) =>
    // JSON is YAML.
    write(file, `---\n${json(data)}\n---\n\n${body.replace('< ', '{"<"} ')}\n`);
  const { profile, layers, books, projects, writing, ...lists } = nastyContent;
  entry('profile/person.mdx', profile);
  entry('layers/rdma-networking.mdx', layers[0]);
  for (const book of books) entry(`books/book-${book.order}.mdx`, { ...book });
  entry('projects/project.mdx', { ...projects[0], tags: projects[0].tags.map(oneLine) });
  entry('writing/article.mdx', writing[0]);
  for (const [name, records] of Object.entries(lists)) write(`${name}.json`, json({ [name]: records }));
  for (const [index, list] of sectionLists.entries())
    entry(`sections/${list}.mdx`, { order: index, title: list, list });
  entry('sections/contact.mdx', { order: 90, title: 'Contact', body: 'Write to <Email />.' });
}
