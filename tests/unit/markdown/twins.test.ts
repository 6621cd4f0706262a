import { expect, test } from 'vitest';
import type { Facts } from '#lib/facts/facts.ts';
import { llmsText, markdownTwins } from '#lib/markdown/twins.ts';
import { nastyFacts, plainFacts } from '../../support/facts.ts';
import { nodes, oneLine, parse, textOf } from '../../support/markdown.ts';
import { nastyPatents } from '../../support/nasty.ts';

const twinAt = (path: string, facts = plainFacts) =>
  markdownTwins(facts).find((twin) => twin.path === path)?.text ?? '';

test('the home page as Markdown has every section, and a way to the address in place of the address', () => {
  expect(twinAt('')).toBe(`# Ada Example

Engines!

- [GitHub](https://github.com/example)

## About Me

Ada is an *analyst*. She writes.

Write to [e-mail](https://leoustc.com/#about).

## One Layer

### 1\\. GPU & NVLink

Text of the layer.

[Explore the model](https://leoustc.com/layers/#gpu)

## Books (coming soon)

- One — About one.

## Education

- Ph.D., University of Wisconsin - Madison

## Affiliations

- Vice Director, Committee, CSMPTE (2018)

## Patents

| No. | Patent ID | Title |
| --- | --- | --- |
| 18 | CN119336686A | Expanding Base Address Register Space in PCIe Devices |
| 14 | CN20150605CN | Vehicular Networking |

## Contact

Write to [e-mail](https://leoustc.com/#contact) or on [GitHub](https://github.com/example).

- [CV, PDF](https://leoustc.com/cv.pdf)

Page: <https://leoustc.com/>
`);
});

test('without an address no text leads to one', () => {
  expect(twinAt('', { ...plainFacts, hasEmail: false })).toContain('\n\nWrite to  or on [GitHub]');
});

test('the essay as Markdown says what its figures say, or leads to one that is not there', () => {
  const [layer] = plainFacts.layers;
  const body = 'Text.\n\n<Wiring />\n\nMore.\n\n<Seats size="8" />\n\n<Wiring />';
  const facts = { ...plainFacts, patents: [], books: [], layers: layer ? [{ ...layer, body }] : [] };
  const wiring = {
    id: 'wiring',
    title: 'Same GPUs',
    text: '',
    statement: ['Eight *GPUs* take 9 ms.', 'How slow? Ring only.'],
    sources: [{ label: 'NC[CL]', url: 'https://example.com/nccl' }],
  };
  const [, twin] = markdownTwins(facts, [wiring, { ...wiring, id: 'wiring-2', title: 'Again', sources: [] }]);
  expect(twin?.text).toBe(`# One Layer

## 1\\. GPU & NVLink

Text.

**Same GPUs**

Eight \\*GPUs\\* take 9 ms.

How slow? Ring only.

Sources:

- [NC\\[CL\\]](https://example.com/nccl)

[Explore the model](https://leoustc.com/layers/#wiring)

More.

[Explore the model](https://leoustc.com/layers/#gpu)

**Again**

Eight \\*GPUs\\* take 9 ms.

How slow? Ring only.

[Explore the model](https://leoustc.com/layers/#wiring-2)

Page: <https://leoustc.com/layers/>
`);
});

test('the essay as Markdown lists the patents and the books of a layer', () => {
  const [layer] = plainFacts.layers;
  const [patent] = plainFacts.patents;
  if (!layer || !patent) throw new Error('the layer and the patents of the fixture');
  const book = { status: 'announced', blurb: 'About it.', body: '' } as const;
  const facts: typeof plainFacts = {
    ...plainFacts,
    layers: [{ ...layer, body: 'Text.' }],
    patents: [{ ...patent, layer: { id: layer.id, title: layer.title, hue: 'red' } }],
    books: [
      { ...book, layers: [layer.id], links: [], id: 'one', title: 'One', subtitle: 'A to Z', body: 'Text.' },
      { ...book, layers: [], links: [], id: 'two', title: 'Two' },
    ],
  };
  expect(twinAt('layers/', facts)).toContain(`Text.

- CN119336686A: Expanding Base Address Register Space in PCIe Devices
- Book: [One: A to Z](https://leoustc.com/books/one/)

Page:`);
});

test('the list of patents and the CV as Markdown lead to their files', () => {
  expect(twinAt('patents/')).toContain(`

- [Patents, CSV](https://leoustc.com/patents.csv)
- [Patents, BibTeX](https://leoustc.com/patents.bib)
- [Patents, RIS](https://leoustc.com/patents.ris)
- [Patents, CSL-JSON](https://leoustc.com/patents.csl.json)

Page:`);
  expect(twinAt('cv/')).toContain('\n\n- [CV, PDF](https://leoustc.com/cv.pdf)\n\nPage:');
});

test('the CV as Markdown has the sections of the home page in their order, and text of skills', () => {
  const [layers, books, education, ...rest] = plainFacts.sections;
  if (!layers || !books || !education) throw new Error('the sections of the fixture');
  const body =
    '<Definitions>\n  <Row term="Languages">C & Python</Row>\n</Definitions>\n\n<Entry title="Lab" url="https://example.org/">Years of it.</Entry>';
  const sections = [education, layers, { id: 'skills', title: 'Skills', body }, books, ...rest.slice(0, 1)];
  expect(twinAt('cv/', { ...plainFacts, sections })).toContain(`

## Education

- Ph.D., University of Wisconsin - Madison

## Skills

- Languages: C & Python
- [Lab](https://example.org/) — Years of it.

## Books (coming soon)

- One — About one.

## Affiliations

- Vice Director, Committee, CSMPTE (2018)

- [CV, PDF]`);
});

test('lists say where their links lead, and when a book can be had', () => {
  const text = twinAt('', {
    ...plainFacts,
    books: [
      {
        id: 'one',
        title: 'One',
        subtitle: 'A to *Z*',
        blurb: 'About one.',
        status: 'published',
        date: '2027-03-28',
        links: [
          { label: 'Shop', url: 'https://example.org/shop' },
          { label: 'Library', url: 'https://example.org/library' },
        ],
        layers: [],
        body: 'Text.',
      },
      { id: 'two', title: 'Two', blurb: 'About two.', status: 'announced', links: [], layers: [], body: '' },
    ],
    education: [{ degree: 'B.S.', area: 'Physics', institution: 'USTC', year: 2001, url: 'https://example.org/ustc' }],
    affiliations: [{ role: 'Member', organisation: 'LF', years: { from: 2022 }, url: 'https://example.org/lf' }],
  });
  expect(text).toContain(`
- [One: A to \\*Z\\*](https://leoustc.com/books/one/) — About one. (Published March 28, 2027) · [Shop](https://example.org/shop) · [Library](https://example.org/library)
- Two — About two. (Coming soon)
`);
  expect(text).toContain('\n- B.S., Physics, [USTC](https://example.org/ustc) (2001)\n');
  expect(text).toContain('\n- Member, [LF](https://example.org/lf) (2022–today)\n');
});

test('a position is listed with its years and what was done there', () => {
  const facts = {
    ...plainFacts,
    sections: [{ id: 'experience', title: 'Experience', list: 'experience' as const, body: '' }],
    experience: [
      { role: 'Analyst', organisation: 'Works', years: { from: 2017, to: 2021 }, summary: 'Wrote *programs*.' },
      { role: 'Founder', organisation: 'Lab', url: 'https://example.org/lab' },
    ],
  };
  const list = `

## Experience

- Analyst, Works (2017–2021) — Wrote \\*programs\\*.
- Founder, [Lab](https://example.org/lab)

`;
  expect(twinAt('', facts)).toContain(list);
  expect(twinAt('cv/', facts)).toContain(list);
});

test('a book has a twin of its own when it has a body', () => {
  expect(markdownTwins(plainFacts).map(({ path }) => path)).toEqual(['', 'layers/', 'patents/', 'cv/']);
  expect(markdownTwins(nastyFacts).map(({ path }) => path)).toContain('books/book-2/');
});

test('a table of nasty patents keeps its rows and columns', () => {
  const [table] = nodes(parse(twinAt('patents/', nastyFacts)), 'table');
  const cells = nodes(table ?? { type: '' }, 'tableRow').map((row) => nodes(row, 'tableCell').map(textOf));
  expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([10]));
  expect(cells.slice(1).map((row) => row[2])).toEqual(nastyPatents.map(({ title }) => oneLine(title)));
});

test('llms.txt maps the pages and the files', () => {
  const text = llmsText(plainFacts);
  expect(text).toBe(`# Ada Example

> Ada is an analyst.

## Pages

- [Ada Example](https://leoustc.com/index.md): Ada is an analyst.
- [One Layer](https://leoustc.com/layers/index.md): GPU & NVLink
- [Patents](https://leoustc.com/patents/index.md): 2 patents
- [CV](https://leoustc.com/cv/index.md): Ada is an analyst.

## Files

- [CV, PDF](https://leoustc.com/cv.pdf)
- [Patents, CSV](https://leoustc.com/patents.csv)
- [Patents, BibTeX](https://leoustc.com/patents.bib)
- [Patents, RIS](https://leoustc.com/patents.ris)
- [Patents, CSL-JSON](https://leoustc.com/patents.csl.json)

## Elsewhere

- [GitHub](https://github.com/example)
`);
});

test('llms.txt names an article without reading its text', () => {
  const facts = { ...plainFacts, writing: [{ id: 'one', title: 'One', date: '2026-01-02', tags: [], body: '<Lead>' }] };
  expect(() => markdownTwins(facts)).toThrow();
  expect(llmsText(facts)).toContain('\n- [One](https://leoustc.com/writing/one/index.md)\n');
});

test('projects and articles have their dates, places, words and texts, and books their ISBN', () => {
  const facts: Facts = {
    ...plainFacts,
    sections: (['projects', 'writing', 'books'] as const).map((list) => ({ id: list, title: list, list, body: '' })),
    projects: [
      {
        ...{ title: 'Fabric', summary: 'A lab.', url: 'https://example.org/fabric' },
        ...{ date: '2026-05-01', tags: ['RDMA', 'NVLink'], body: 'First.\n\nSecond.' },
      },
    ],
    writing: [
      {
        ...{ id: 'a', title: 'A', date: '2026-01-02', url: 'https://example.org/a', venue: 'A Paper' },
        ...{ summary: 'About it.', tags: ['GPU'], body: '' },
      },
      { id: 'b', title: 'B', date: '2026-01-01', tags: ['CXL'], body: 'Text.' },
    ],
    books: [
      {
        ...{ id: 'one', title: 'One', blurb: 'About one.', status: 'published', isbn: '978-0-306-40615-7' },
        ...{ links: [], layers: [], body: '' },
      },
    ],
  };
  const twin = (path: string) => markdownTwins(facts).find((each) => each.path === path)?.text;
  const articles = `- [A](https://example.org/a), January 2, 2026, A Paper — About it. · GPU
- [B](https://leoustc.com/writing/b/), January 1, 2026 — CXL`;
  expect(twin('')).toContain(`- [Fabric](https://example.org/fabric), May 1, 2026 — A lab. · RDMA · NVLink

  First.

  Second.

## writing

${articles}`);
  expect(twin('')).toContain('- One — About one. (Published) · ISBN 978-0-306-40615-7');
  expect(twin('cv/')).toContain(`- [Fabric](https://example.org/fabric), May 1, 2026 — A lab. · RDMA · NVLink

## writing

${articles}`);
  expect(twin('writing/b/')).toContain('# B\n\nJanuary 1, 2026 · CXL\n\nText.');
});
