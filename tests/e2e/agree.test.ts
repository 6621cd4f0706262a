/** One set of records, every form of it: the site is built from nasty content and all forms are read back. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { formatYears } from '#lib/dates.ts';
import { ROOT } from '#lib/env.ts';
import { findProgram } from '#lib/tools/programs.ts';
import { serve } from '#lib/tools/serve.ts';
import { allowed, nastyContent, writeNastyContent } from '../support/nasty.ts';
import { notRun } from '../support/tools.ts';

test.describe.configure({ mode: 'default', timeout: 180_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'agree-'));
const dist = path.join(folder, 'dist');
let server: Server | undefined;
let origin: string;

test.beforeAll(async () => {
  writeNastyContent(path.join(folder, 'content'));
  const env = {
    ...process.env,
    CONTENT_DIR: path.join(folder, 'content'),
    OUT_DIR: dist,
    SITE_URL: 'https://agree.example',
    BASE_PATH: '/',
  };
  execFileSync(process.execPath, ['src/cli/run.mjs', 'build'], {
    cwd: ROOT,
    env,
    stdio: 'pipe',
  });
  server = await serve(dist, '/', 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const files = (extension: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(extension));
const line = (text: string) => text.replace(/\s+/g, ' ').trim();
const shown = (text: string) => line(allowed(text)) || 'x';

const name = shown(nastyContent.profile.name);
const education = nastyContent.education.map(({ degree, area, institution, year }) =>
  line(`${allowed(degree)}, ${allowed(area)}, ${allowed(institution)} (${year})`),
);
const [{ role, organisation, years, summary }] = nastyContent.experience;
const position = { name: line(`${allowed(role)}, ${allowed(organisation)}`), years: formatYears(years) };
const affiliations = nastyContent.affiliations.map(({ role, organisation, years }) =>
  line(`${allowed(role)}, ${allowed(organisation)} (${formatYears('from' in years ? years : [...years])})`),
);
const books = nastyContent.books.toReversed().map(({ title }) => shown(title));
const patents = nastyContent.patents
  .toSorted((a, b) => b.no - a.no)
  .map(({ id, title }) => ({ id: shown(id), title: shown(title) }));

const [, { subtitle: rawSubtitle }] = nastyContent.books;
const subtitle = shown(rawSubtitle);
const [{ title: rawProject }] = nastyContent.projects;
const project = shown(rawProject);
const [{ title: rawArticle, summary: rawSummary }] = nastyContent.writing;
const article = shown(rawArticle);
/** Role and organisation of an affiliation. */
const workOf = (index: number): string[] => {
  const { role, organisation } = nastyContent.affiliations[index === 0 ? 0 : 1];
  return [allowed(role), line(allowed(organisation))];
};
/** Without white space, which a layout is free to change. */
const tight = (text: string) => text.replace(/\s+/g, '');

test('the home page shows every record', async ({ page }) => {
  await page.goto(origin);
  const texts = async (selector: string) => (await page.locator(selector).allTextContents()).map(line);
  expect(await texts('h1')).toEqual([name]);
  expect(await texts('#experience li > div > *')).toEqual([position.name, position.years, shown(summary)]);
  expect(await texts('#education .rows > li')).toEqual(education);
  expect(await texts('#affiliations .rows > li')).toEqual(affiliations);
  expect((await texts('.books h3')).map((title) => title.replace(/ ?—$/, ''))).toEqual(books);
  expect(await texts('#patents tbody td:nth-child(2)')).toEqual(patents.map(({ id }) => id));
  expect(await texts('#patents tbody th')).toEqual(patents.map(({ title }) => title));
  expect(await texts('#projects h3')).toEqual([project]);
  expect(await texts('#writing h3')).toEqual([article]);
});

test('the article and the feed say what it is called', async ({ page }) => {
  await page.goto(`${origin}/writing/article/`);
  expect(line((await page.locator('h1').textContent()) ?? '')).toBe(article);
  // A page of the site may not parse text.
  await page.goto('about:blank');
  const items = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    return [...feed.querySelectorAll('item')].map((item) =>
      ['title', 'link', 'description', 'category'].map((name) => item.querySelector(name)?.textContent ?? ''),
    );
  }, read('rss.xml'));
  expect(items.map((item) => item.map(line))).toEqual([
    [article, 'https://agree.example/writing/article/', shown(rawSummary), shown(nastyContent.writing[0].tags[0])],
  ]);
});

test('the twin of the CV says every record', () => {
  const text = tight(read('cv/index.md').replace(/\\([^\p{L}\s])/gu, '$1'));
  // A row of the table has both: most of the texts occur in other records too.
  const rows = patents.map(({ id, title }) => `|${id}|${title}|`);
  for (const record of [
    name,
    `${allowed(role)}, [`,
    allowed(organisation),
    shown(summary),
    ...books,
    project,
    article,
    ...rows,
  ])
    expect([record, text.includes(tight(record))]).toEqual([record, true]);
});

test('the page of the patents shows every patent', async ({ page }) => {
  await page.goto(`${origin}/patents/`);
  const cells = await page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [, id, title] = row.querySelectorAll('th, td');
      return { id: id?.textContent ?? '', title: title?.firstChild?.textContent ?? '' };
    }),
  );
  expect(cells.map(({ id, title }) => ({ id: line(id), title: line(title) }))).toEqual(patents);
});

test('the citation of a patent has its title as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${origin}/patents/`);
  for (const [index, { title }] of patents.entries()) {
    await page.locator('tbody tr').nth(index).getByRole('button', { name: 'Copy citation' }).click();
    await expect
      .poll(async () => line(await page.evaluate(() => navigator.clipboard.readText())))
      .toContain(`“${title}”`);
  }
});

test('CSV, RIS and CSL-JSON hold the same patents', () => {
  const rows: Record<string, string>[] = parse(read('patents.csv'), { bom: true, columns: true });
  const plain = (text = '') => line(text.replace(/^'(?=[=@])/, ''));
  expect(rows.map((row) => ({ id: plain(row['Patent ID']), title: plain(row['Title']) }))).toEqual(patents);
  for (const file of ['patents.ris', 'patents.csl.json'])
    expect(new Cite(read(file)).data.map(({ number, title }) => ({ id: number, title }))).toEqual(patents);
});

test('BibTeX holds the same patents', () => {
  expect(new Cite(read('patents.bib')).data.map(({ number, title }) => ({ id: number, title }))).toEqual(patents);
});

test('JSON-LD holds the same person and patents and refers to nothing it lacks', async ({ page }) => {
  const graphs = new Map<string, Record<string, unknown>[]>();
  for (const file of files('.html').filter((file) => read(file).includes('rel="canonical"'))) {
    await page.goto(`${origin}/${file.replace('index.html', '')}`);
    const [text = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect([file, text.includes('<')]).toEqual([file, false]);
    const nodes = (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
    graphs.set(file, nodes);
    expect([file, danglingIds(nodes)]).toEqual([file, []]);
  }
  const person = graphs.get('index.html')?.find((node) => node['@type'] === 'Person');
  expect(person?.['name']).toBe(allowed(nastyContent.profile.name));
  expect(person?.['alumniOf']).toMatchObject(
    nastyContent.education.map(({ institution }) => ({ name: allowed(institution) })),
  );
  expect(person?.['worksFor']).toMatchObject([
    { roleName: allowed(role), startDate: '2021', worksFor: { name: allowed(organisation) } },
  ]);
  const [gapped, ranged] = nastyContent.affiliations.map(({ role, organisation }) => ({
    roleName: allowed(role),
    memberOf: { name: allowed(organisation) },
  }));
  expect(person?.['memberOf']).toMatchObject([
    { ...gapped, startDate: '2018', endDate: '2018' },
    { ...gapped, startDate: '2020', endDate: '2020' },
    { ...ranged, startDate: '2017', endDate: '2021' },
  ]);
  const named = (graphs.get('index.html') ?? []).filter((node) => node['@type'] === 'Book');
  expect(named.map((node) => line(String(node['name'])))).toEqual(books);
  const articles = graphs.get('writing/article/index.html')?.filter((node) => node['@type'] === 'Article') ?? [];
  expect(articles.map((node) => line(String(node['headline'])))).toEqual([article]);
  const works = graphs.get('patents/index.html')?.filter((node) => node['@type'] === 'CreativeWork') ?? [];
  expect(works.map((node) => ({ id: line(String(node['identifier'])), title: line(String(node['name'])) }))).toEqual(
    patents,
  );
});

test('JSON Resume holds the same person', () => {
  const resume = JSON.parse(read('resume.json')) as {
    basics: { name: string };
    education: { institution: string; studyType: string; area: string; endDate: string }[];
    work: { name: string; position: string; startDate: string; endDate?: string; summary?: string }[];
    publications: { name: string; summary: string }[];
    projects: { name: string; type?: string }[];
  };
  expect(line(resume.basics.name)).toBe(name);
  expect(
    resume.education.map(({ studyType, area, institution, endDate }) =>
      line(`${studyType}, ${area}, ${institution} (${endDate})`),
    ),
  ).toEqual(education);
  const [held, ...member] = resume.work;
  expect({ ...held, summary: line(held?.summary ?? '') }).toEqual({
    name: allowed(organisation),
    position: allowed(role),
    url: nastyContent.experience[0].url,
    startDate: '2021',
    summary: shown(summary),
  });
  expect(member.map(({ position, name, startDate, endDate }) => [position, line(name), startDate, endDate])).toEqual([
    ...['2018', '2020'].map((year) => [...workOf(0), year, year]),
    [...workOf(1), '2017', '2021'],
  ]);
  const written = resume.publications.filter(({ summary }) => !summary.startsWith('Patent '));
  const planned = resume.projects.filter(({ type }) => type === 'book');
  expect([...written, ...planned].map((work) => line(work.name))).toEqual([
    `${books[0]}: ${subtitle}`,
    article,
    books[1],
  ]);
  expect(resume.projects.filter(({ type }) => type !== 'book').map((work) => line(work.name))).toEqual([project]);
  const filed = resume.publications.filter(({ summary }) => summary.startsWith('Patent '));
  expect(filed.map(({ name, summary }) => ({ id: line(summary.slice(7)), title: line(name) }))).toEqual(patents);
});

test('the vCard names the same person', () => {
  const [file = ''] = files('.vcf');
  const card = new ICAL.Component(ICAL.parse(read(file)));
  expect(line(String(card.getFirstPropertyValue('fn')))).toBe(name);
  expect(card.getFirstPropertyValue('email')).toBe(nastyContent.profile.email);
  expect(line(String(card.getFirstPropertyValue('note')))).toBe(shown(nastyContent.profile.tagline));
  // An affiliation that has ended is none any more.
  expect(card.getAllProperties('org').map((found) => found.getFirstValue())).toEqual([allowed(organisation)]);
});

test('the page of the CV and its PDF hold the same records', async ({ page }) => {
  await page.goto(`${origin}/cv/`);
  const rowsOf = async (list: string) =>
    (await page.locator(`[aria-labelledby=${list}] li`).allTextContents()).map((text) => tight(text));
  const rows = {
    experience: [tight(position.years + position.name + shown(summary))],
    education: nastyContent.education.map(({ degree, institution, area, year }) =>
      tight(`${allowed(degree)}${allowed(institution)}${allowed(area)}, ${year}`),
    ),
    affiliations: nastyContent.affiliations.map(({ years }, index) =>
      tight(`${formatYears('from' in years ? years : [...years])}${workOf(index).join(', ')}`),
    ),
    patents: patents.map(({ id, title }) => tight(id + title)),
  };
  for (const [list, expected] of Object.entries(rows)) expect([list, await rowsOf(list)]).toEqual([list, expected]);
  expect(tight((await page.locator('h1').textContent()) ?? '')).toBe(tight(name));
  const heads = async (list: string) =>
    (await page.locator(`[aria-labelledby=${list}] p.head`).allTextContents()).map(line);
  expect(await heads('books')).toEqual([`${books[0]}: ${subtitle}`, books[1]]);
  expect(await heads('projects')).toEqual([project]);
  expect(await heads('writing')).toEqual([article]);
});

const pdfinfo = findProgram('pdfinfo');
if (!pdfinfo) notRun('the records of the PDF', 'pdfinfo is not installed');

test('the PDF of the CV says every record, in the order of the page', () => {
  test.skip(!pdfinfo, 'pdfinfo is not installed');
  const tree = execFileSync(pdfinfo ?? '', ['-struct-text', path.join(dist, 'cv.pdf')], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const text = tight([...tree.matchAll(/^ *"(.*)"$/gm)].map(([, words]) => words).join(''));
  // Words that run from right to left come out in the order they are drawn.
  const isPlain = (record: string) => !/[\u0590-\u06FF]/.test(record);
  const records = [
    name,
    `${books[0]}: ${subtitle}`,
    books[1] ?? '',
    position.years,
    position.name,
    ...nastyContent.education.flatMap(({ degree, institution, area, year }) => [
      allowed(degree),
      allowed(institution),
      `${allowed(area)}, ${year}`,
    ]),
    ...nastyContent.affiliations.flatMap(({ years }, index) => [
      formatYears('from' in years ? years : [...years]),
      workOf(index).join(', '),
    ]),
    ...patents.flatMap(({ id, title }) => [id, title]),
    project,
    article,
  ];
  let from = 0;
  for (const record of records.filter(isPlain)) {
    const at = text.indexOf(tight(record), from);
    expect([record, at >= from]).toEqual([record, true]);
    from = at + tight(record).length;
  }
  expect(records.filter(isPlain).length).toBeGreaterThan(30);
});

test('no page, twin or map holds the plain e-mail address', () => {
  for (const file of [...files('.html'), ...files('.md'), ...files('.txt'), ...files('.xml')])
    expect([file, read(file).includes(nastyContent.profile.email)]).toEqual([file, false]);
});

test('the sitemap holds exactly the pages that name themselves as canonical', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)/g)].map(([, address]) => address);
  const canonical = files('.html').flatMap((file) => /rel="canonical" href="([^"]+)"/.exec(read(file))?.[1] ?? []);
  expect(listed.toSorted()).toEqual(canonical.toSorted());
});

/** Ids that are referred to and not defined among the nodes. */
function danglingIds(nodes: unknown): string[] {
  const defined = new Set<string>();
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('@id' in value) (Object.keys(value).length > 1 ? defined : used).add(String(value['@id']));
    Object.values(value).forEach(walk);
  };
  walk(nodes);
  return [...used].filter((id) => !defined.has(id));
}
