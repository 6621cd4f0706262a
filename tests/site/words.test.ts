import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute, elements, readBuilt, text } from '../support/html.ts';

const seed = readFileSync(new URL('../fixtures/seed-page.txt', import.meta.url), 'utf8');
const html = readBuilt('index.html');
const document = elements(html);
const body = document.find(({ tagName }) => tagName === 'body');
const words = body ? text(body) : '';

/** The seed page's lines as the site shows them: no emoji bullets, the address in clear, cells apart. */
const lines = seed
  .split('\n')
  .map((line) =>
    line
      .replace(/^\s*•\s*/, '')
      .replace(/\p{Extended_Pictographic}\s*/gu, '')
      .replace(/\[email.protected\]/, 'info@leoustc.com')
      .trim(),
  )
  .filter((line) => line !== '' && !line.endsWith(' cover'))
  .map((line) => line.replace(/^(\d{1,2})((?:US|CN)\d+(?:CN(?=V)|[ABU](?=[A-Z]))?|2017211770803)(?=[A-Z])/, '$1 $2 '));

test('every line of the seed page stands on the home page, verbatim and in its order', () => {
  expect(lines).toHaveLength(51);
  let from = 0;
  for (const line of lines) {
    const loose = line.replaceAll(' ', '').toLowerCase();
    const at = words.replaceAll(' ', '').toLowerCase().indexOf(loose, from);
    expect([line, at >= from]).toEqual([line, true]);
    from = at + loose.length;
  }
});

test('sentences keep their spaces and quotation marks', () => {
  for (const line of lines.filter((each) => each.length > 60 || /^\d\. /.test(each))) expect(words).toContain(line);
});

test('the covers have the alternative texts of the seed page', () => {
  const names = document.flatMap((element) => attribute(element, 'alt') ?? attribute(element, 'aria-label') ?? []);
  expect(names.filter((name) => name.endsWith(' cover'))).toEqual([
    'Beyond Algorithms cover',
    'Behind Algorithms cover',
    'Between Algorithms cover',
  ]);
});

test('each section, layer, book and patent has its anchor', () => {
  const ids = document.flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['layers', 'books', 'education', 'affiliations', 'patents', 'contact'],
      ...['gpu-nvlink', 'rdma-networking', 'kubernetes-scheduling', 'ai-native-application-stack'],
      ...['beyond-algorithms', 'behind-algorithms', 'between-algorithms'],
      ...Array.from({ length: 21 }, (_, index) => `patent-${index + 1}`),
    ]),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('well-formed patent numbers link to their public page, malformed ones stand as text', () => {
  const rows = document.filter(
    ({ tagName, attrs }) => tagName === 'tr' && attrs.some(({ value }) => /^patent-/.test(value)),
  );
  const links = rows.map((row) => [
    attribute(row, 'id'),
    row.childNodes
      .flatMap((cell) => ('childNodes' in cell ? cell.childNodes : []))
      .flatMap((node) => ('tagName' in node ? (attribute(node, 'href') ?? []) : [])),
  ]);
  expect(links).toHaveLength(21);
  expect(links[0]).toEqual(['patent-21', ['https://patents.google.com/patent/US20120290696A1/en']]);
  expect(links[2]).toEqual(['patent-19', ['https://patents.google.com/patent/CN119179440A/en']]);
  expect(links.filter(([, hrefs]) => hrefs?.length === 0).map(([id]) => id)).toEqual([
    'patent-20',
    'patent-14',
    'patent-2',
  ]);
});

test('the head says what the page is', () => {
  const meta = (name: string) =>
    document.find((element) => attribute(element, 'name') === name || attribute(element, 'property') === name);
  const content = (name: string) => attribute(meta(name) ?? ({ attrs: [] } as never), 'content');
  expect(text(document.find(({ tagName }) => tagName === 'title') ?? ({} as never))).toBe('Dr. Leo · Profile');
  expect(content('description')).toMatch(/^I'm Leo, an AI infrastructure architect .* full potential\.$/);
  expect(content('og:url')).toBe('https://leoustc.com/');
  expect(content('og:title')).toBe('Dr. Leo · Profile');
  expect(content('twitter:card')).toBe('summary_large_image');
  const themes = document.filter((element) => attribute(element, 'name') === 'theme-color');
  expect(themes.map((each) => [attribute(each, 'media'), attribute(each, 'content')])).toEqual([
    ['(prefers-color-scheme: light)', '#fbfcfe'],
    ['(prefers-color-scheme: dark)', '#0c1015'],
  ]);
  const canonical = document.find((element) => attribute(element, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe('https://leoustc.com/');
});
