/** Every page once more as plain Markdown, and `llms.txt`, the map of them. No text here holds the e-mail address. */
import { bookStatusIn, bookStatusText, booksNote, fullTitle } from '#lib/books.ts';
import type { CvList, Row } from '#lib/cv/cv.ts';
import { cvSections } from '#lib/cv/sections.ts';
import { formatDate, formatYears } from '#lib/dates.ts';
import { evidenceFor, layersOf } from '#lib/evidence.ts';
import type { ArticleFacts, BookFacts, Facts, NamedLink, PositionFacts } from '#lib/facts/facts.ts';
import { allArticles, allPatents, type Cut, countPatents, cuts, shown } from '#lib/long-lists.ts';
import { articlePage, bookPage, listPage, pages } from '#lib/pages.ts';
import { patentExports } from '#lib/patents/exports/index.ts';
import { grantOf, type Patent, patentFacts } from '#lib/patents/patents.ts';
import type { ShownFigure } from '#lib/text/words-of-markup.ts';
import { absolute } from '#lib/urls.ts';
import { figuresInOrder, markdown, type Said } from './from-mdx.ts';
import { blocks, linked, links, plain } from './markdown.ts';

/** A page as Markdown. */
export interface Twin {
  /** Path of the page under the base path. */
  path: string;
  /** Title of the page. */
  title: string;
  /** What the page is about, in a few words. */
  about?: string;
  /** The text. */
  text: string;
}

/** A page whose text is not written yet. */
interface Page extends Omit<Twin, 'text'> {
  /** Writes what stands between its title and its address. */
  write: () => string;
}

/**
 * The twin of every page, the home page first.
 * @param figures the figures of the essay, to be told in words
 */
export const markdownTwins = (facts: Facts, figures: readonly ShownFigure[] = []): Twin[] =>
  pagesOf(facts, figures).map(({ write, ...page }) => ({
    ...page,
    text: `${blocks(`# ${plain(page.title)}`, write(), `Page: <${absolute(page.path)}>`)}\n`,
  }));

/** Every page, the home page first. */
function pagesOf(facts: Facts, figures: readonly ShownFigure[]): Page[] {
  const { name, sections, patents, books, writing } = facts;
  return [
    { path: '', title: name, about: facts.description, write: () => home(facts) },
    {
      ...listPage('layers', sections),
      about: facts.layers.map(({ title }) => title).join(', '),
      write: () => layers(facts, figuresInOrder(figures)),
    },
    {
      ...listPage('patents', sections),
      about: countPatents(patents.length),
      write: () =>
        patents.length > 0
          ? blocks(patentTable(patents, columns), links(exportLinks(patents)))
          : 'No patents are listed.',
    },
    { ...facts.cv, about: facts.description, write: () => cv(facts) },
    ...books.flatMap((book) => {
      const path = bookPage(book);
      return path ? [{ path, title: book.title, about: book.blurb, write: () => bookText(book, path, facts) }] : [];
    }),
    ...(writing.length > 0 ? [{ ...listPage('writing', sections), write: () => articleList(writing) }] : []),
    ...writing.flatMap((article) => {
      const { title, summary, date, tags, body } = article;
      const path = articlePage(article);
      if (!path) return [];
      const write = () =>
        blocks(
          [formatDate(date), ...tags.map(plain)].join(' · '),
          summary && plain(summary),
          markdown(body, path, facts),
        );
      return [{ path, title, ...(summary && { about: summary }), write }];
    }),
  ];
}

/** The map of the site for language models (llmstxt.org). */
export function llmsText(facts: Facts): string {
  const pages = pagesOf(facts, []).map(
    ({ path, title, about }) =>
      `- [${plain(title)}](${absolute(`${path}index.md`)})${about ? `: ${plain(about)}` : ''}`,
  );
  return `${blocks(
    `# ${plain(facts.name)}`,
    `> ${plain(facts.description)}`,
    `## Pages\n\n${pages.join('\n')}`,
    `## Files\n\n${links([...facts.files, ...exportLinks(facts.patents)])}`,
    facts.links.length > 0 && `## Elsewhere\n\n${links(facts.links)}`,
  )}\n`;
}

/** The list of patents as files. */
const exportLinks = (patents: readonly Patent[]): NamedLink[] =>
  (patents.length > 0 ? patentExports : []).map(({ file, label }) => ({
    label: `Patents, ${label}`,
    url: absolute(file),
  }));

function home(facts: Facts): string {
  return blocks(
    facts.tagline && plain(facts.tagline),
    links(facts.links),
    facts.about.trim() && `## ${plain(facts.aboutTitle)}\n\n${markdown(facts.about, '#about', facts)}`,
    ...facts.sections.map(({ id, title, note, body, list }) =>
      blocks(
        `## ${plain([title, note].filter(Boolean).join(' '))}`,
        markdown(body, `#${id}`, facts),
        listText(facts, list),
      ),
    ),
  );
}

/** What a section of the home page lists. */
function listText(facts: Facts, list: string | undefined): string {
  if (list === 'layers') return layers(facts);
  if (list === 'books') return bookList(facts.books);
  if (list === 'experience') return positions(facts.experience);
  if (list === 'education') return education(facts);
  if (list === 'affiliations') return positions(facts.affiliations);
  if (list === 'patents') return cutTable(facts.patents, cuts.home);
  if (list === 'projects') return projects(facts, 'with texts');
  if (list === 'writing') return cutArticles(facts.writing, cuts.homeArticles);
  return '';
}

/**
 * The essay: its own page with its figures and with the patents and books of each layer, the home page without.
 * @param figure the next figure of a name, to be told in words
 */
const layers = ({ layers: all, patents, books, files, hasEmail }: Facts, figure?: Said['figure']): string =>
  blocks(
    ...all.map(({ id, title, body }, index) => {
      const evidence = evidenceFor(id, patents, books);
      return blocks(
        `${figure ? '##' : '###'} ${index + 1}\\. ${plain(title)}`,
        markdown(body, `layers/#${id}`, { files, figure, hasEmail }),
        figure &&
          [
            ...evidence.patents.map((patent) => `- ${plain(`${patent.id}: ${patent.title}`)}`),
            ...linkTo(evidence.rest?.text, pages.patents.path).map((link) => `- ${link} of this layer`),
            ...evidence.books.map((book) => `- Book: ${linkedTitle(book)}`),
          ].join('\n'),
      );
    }),
  );

function cv(facts: Facts): string {
  const { name, tagline, about, books, patents, writing } = facts;
  const listed = (list: CvList | undefined) => {
    if (list === 'patents') return patents.length > 0 && cutTable(patents, cuts.cv);
    if (list === 'writing') return cutArticles(writing, cuts.cv);
    if (list === 'projects') return projects(facts);
    return listText(facts, list);
  };
  return blocks(
    plain(name),
    tagline && plain(tagline),
    links(facts.links),
    markdown(about, pages.cv.path, facts),
    ...cvSections(facts.sections).map(({ title, list, rows }) => {
      const note = list === 'books' ? booksNote(books) : undefined;
      return blocks(`## ${plain([title, note].filter(Boolean).join(' '))}`, rows.map(rowText).join('\n'), listed(list));
    }),
    links(facts.files),
  );
}

const rowText = ({ key, title, url, detail, links = [] }: Row): string => {
  const about = [detail && plain(detail), ...links.map(({ label, url }) => linked(label, url))].filter(Boolean);
  return `- ${key ? `${plain(key)}: ` : ''}${linked(title, url)}${about.length > 0 ? ` — ${about.join(' · ')}` : ''}`;
};

const education = ({ education: all }: Facts): string =>
  all
    .map(({ degree, area, institution, year, url }) => {
      const what = [degree, area].filter((part) => part !== undefined).map((part) => `${plain(part)}, `);
      return `- ${what.join('')}${linked(institution, url)}${year === undefined ? '' : ` (${year})`}`;
    })
    .join('\n');

const positions = (all: readonly PositionFacts[]): string =>
  all
    .map(({ role, organisation, years, url, summary }) => {
      const when = years ? ` (${plain(formatYears(years))})` : '';
      return `- ${plain(role)}, ${linked(organisation, url)}${when}${summary ? ` — ${plain(summary)}` : ''}`;
    })
    .join('\n');

function bookList(books: BookFacts[]): string {
  return books
    .map((book) => {
      const status = bookStatusIn(books, book);
      const about = plain(book.blurb) + (status ? ` (${plain(status)})` : '');
      const isbn = book.isbn ? [`ISBN ${book.isbn}`] : [];
      const where = book.links.map(({ label, url }) => linked(label, url));
      return `- ${linkedTitle(book)} — ${[about, ...isbn, ...where].join(' · ')}`;
    })
    .join('\n');
}

/** A book's whole title, leading to its page where it has one. */
function linkedTitle(book: BookFacts): string {
  const page = bookPage(book);
  return linked(fullTitle(book.title, book.subtitle), page && absolute(page));
}

function bookText(book: BookFacts, path: string, facts: Facts): string {
  const titles = layersOf(book, facts.layers).map(({ title }) => title);
  return blocks(
    book.subtitle && plain(book.subtitle),
    plain(book.blurb),
    items([
      bookStatusText(book),
      book.isbn ? `ISBN ${book.isbn}` : '',
      titles.length > 0 ? `Layers: ${titles.join(', ')}` : '',
    ]),
    links(book.links),
    markdown(book.body, path, facts),
  );
}

/** The projects; the home page has their texts too. */
const projects = (facts: Facts, texts?: 'with texts'): string =>
  facts.projects
    .map(({ title, summary, url, date, tags, body }) => {
      const what = [linked(title, url), date && formatDate(date)].filter(Boolean).join(', ');
      const item = `- ${what} — ${[summary, ...tags].map(plain).join(' · ')}`;
      const text = texts && markdown(body, '', facts);
      return text ? blocks(item, text.replace(/^(?=.)/gm, '  ')) : item;
    })
    .join('\n');

const articleList = (articles: readonly ArticleFacts[]): string =>
  articles
    .map(({ id, title, date, url, venue, summary, tags }) => {
      const what = [linked(title, url ?? absolute(articlePage({ id }))), formatDate(date), venue && plain(venue)];
      const about = [summary, ...tags].filter((words) => words !== undefined).map(plain);
      return `- ${what.filter(Boolean).join(', ')}${about.length > 0 ? ` — ${about.join(' · ')}` : ''}`;
    })
    .join('\n');

/** The first articles, and where the others are when there are too many. */
const cutArticles = (articles: ArticleFacts[], cut: Cut): string =>
  blocks(articleList(shown(articles, cut)), ...linkTo(allArticles(articles, cut), pages.writing.path));

type Column = [heading: string, cell: (patent: Patent) => string | undefined];

/** Columns every table of patents has, then those of the whole list. */
const columns: Column[] = [
  ['No.', ({ no }) => String(no)],
  ['Patent ID', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Topic', ({ topic }) => topic],
  ['Layer', ({ layer }) => layer?.title],
  ['Kind', (patent) => [patentFacts(patent).officeName, patentFacts(patent).kind].filter(Boolean).join(', ')],
  ['Filed', ({ filed }) => filed],
  ['Published', ({ published }) => published],
  ['Granted', (patent) => [grantOf(patent)?.id, grantOf(patent)?.date].filter(Boolean).join(' ')],
  ['Link', (patent) => patentFacts(patent).links?.google],
];

/** The first columns of the first patents, and where the others are when there are too many. */
const cutTable = (patents: Patent[], cut: Cut): string =>
  blocks(
    patentTable(shown(patents, cut), columns.slice(0, 3)),
    ...linkTo(allPatents(patents, cut), pages.patents.path),
  );

const linkTo = (all: string | undefined, path: string): string[] =>
  all ? [`[${all}](${absolute(`${path}index.md`)})`] : [];

function patentTable(patents: readonly Patent[], columns: readonly Column[]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(([heading]) => heading)),
    row(columns.map(() => '---')),
    ...patents.map((patent) => row(columns.map(([, cell]) => plain(cell(patent) ?? '')))),
  ].join('\n');
}

const items = (all: string[]): string =>
  all
    .filter(Boolean)
    .map((text) => `- ${plain(text)}`)
    .join('\n');
