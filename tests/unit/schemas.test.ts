import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { affiliationsSchema } from '#schemas/affiliations.ts';
import { booksSchema } from '#schemas/books.ts';
import { educationSchema } from '#schemas/education.ts';
import { layersSchema } from '#schemas/layers.ts';
import { patentsSchema } from '#schemas/patents.ts';
import { profileSchema } from '#schemas/profile.ts';
import { projectsSchema } from '#schemas/projects.ts';
import { sectionsSchema } from '#schemas/sections.ts';
import { siteSchema } from '#schemas/site.ts';
import { writingSchema } from '#schemas/writing.ts';

const tools = { image: () => z.string(), reference: () => z.string() };

/** What a schema finds wrong: `field: message`. */
function problems(schema: z.ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

test('profile: fills in the interface words, and needs a name', () => {
  expect(profileSchema(tools).parse({ name: 'Dr. Leo' })).toEqual({
    name: 'Dr. Leo',
    label: 'Profile',
    aboutTitle: 'About Me',
    links: [],
  });
  expect(problems(profileSchema(tools), { email: 'leo' })).toEqual([
    'name: Invalid input: expected string, received undefined',
    'email: write one e-mail address, such as info@leoustc.com',
  ]);
  expect(problems(profileSchema(tools), { name: 'A', portrait: {} })).toEqual([
    'portrait.alt: Invalid input: expected string, received undefined',
  ]);
});

test('layers: the hue is one of four', () => {
  expect(problems(layersSchema(), { order: 1, title: 'X', hue: 'pink' })).toEqual([
    'hue: Invalid option: expected one of "green"|"blue"|"violet"|"orange"',
  ]);
});

test('books: status, real dates and links with words', () => {
  const book = { order: 1, title: 'T', blurb: 'B', status: 'announced' };
  expect(problems(booksSchema(tools), book)).toEqual([]);
  expect(problems(booksSchema(tools), { ...book, status: 'soon' })).toEqual([
    'status: Invalid option: expected one of "announced"|"preorder"|"published"',
  ]);
  expect(problems(booksSchema(tools), { ...book, date: '2026-02-30' })).toEqual([
    'date: write a real day as "YYYY-MM-DD"',
  ]);
  expect(problems(booksSchema(tools), { ...book, links: [{ label: 'Shop', url: 'javascript:alert(1)' }] })).toEqual([
    'links.0.url: write a full address that starts with https://',
  ]);
  expect(problems(booksSchema(tools), { ...book, links: [{ label: 'Shop', url: 'https://shop.com/x y' }] })).toEqual([
    'links.0.url: an address has no spaces: write %20 for each',
  ]);
});

test('education: an unknown field is refused', () => {
  expect(problems(educationSchema(), { degree: 'B.S.', institution: 'U', grade: 'A' })).toEqual([
    ': Unrecognized key: "grade"',
  ]);
});

test('affiliations: years are a list or a range that does not run backwards', () => {
  const at = (years: unknown) => affiliationsSchema().safeParse({ role: 'R', organisation: 'O', years }).success;
  expect([at([2022, 2023]), at({ from: 2017, to: 2021 }), at({ from: 2017 }), at(undefined)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([at('2017–2021'), at({ from: 2021, to: 2017 }), at([2023, 2022]), at([2022, 2022]), at([]), at([22])]).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test('patents: dates as precise as they are known', () => {
  const at = (filed: unknown) => patentsSchema(tools).safeParse({ no: 1, id: 'CN1', title: 'T', filed }).success;
  expect([at('2022'), at('2022-03'), at('2022-03-28')]).toEqual([true, true, true]);
  expect([at('2022-13'), at('2022-02-30'), at(2022), at('03/28/2022')]).toEqual([false, false, false, false]);
  expect(problems(patentsSchema(tools), { no: 0, id: '', title: 'T' }).map((each) => each.split(':')[0])).toEqual([
    'no',
    'id',
  ]);
});

test('sections: shown unless hidden, listing one of the collections', () => {
  expect(sectionsSchema().parse({ order: 1, title: 'T' })).toEqual({ order: 1, title: 'T', show: true });
  expect(problems(sectionsSchema(), { order: 1, title: 'T', list: 'cats' })).toHaveLength(1);
  expect(problems(sectionsSchema(), { order: 1, title: 'T', page: '/cv' })).toEqual([
    'page: write the path of a page on this site, such as "cv/"',
  ]);
});

test('projects and writing: the least that is needed', () => {
  expect(projectsSchema(tools).parse({ order: 1, title: 'T', summary: 'S' })).toEqual({
    order: 1,
    title: 'T',
    summary: 'S',
    tags: [],
  });
  expect(writingSchema().parse({ title: 'T', date: '2026-11-23' })).toEqual({
    title: 'T',
    date: '2026-11-23',
    tags: [],
    draft: false,
  });
});

test('site: a domain is a host name, not an address', () => {
  expect(problems(siteSchema(), { domain: 'leoustc.com' })).toEqual([]);
  expect(problems(siteSchema(), { domain: 'https://leoustc.com/' })).toEqual([
    'domain: write a domain name, such as leoustc.com',
  ]);
});

test.each(['leoustc', 'localhost', '127.0.0.1', '1.2.3.4', 'leoustc.com.', 'leoustc.'])(
  'site: %s is not a domain',
  (domain) => {
    expect(problems(siteSchema(), { domain })).toEqual(['domain: write a domain name, such as leoustc.com']);
  },
);

test.each(['leoustc.com', 'www.leo-ustc.co.uk', 'xn--bcher-kva.xn--p1ai', 'LEOUSTC.com'])(
  'site: %s is a domain',
  (domain) => {
    expect(problems(siteSchema(), { domain })).toEqual([]);
  },
);

test.each([
  ['http://localhost:4321/cv/', 'only your own computer has this address: write the one that everybody can open'],
  ['http://127.0.0.1/', 'only your own computer has this address: write the one that everybody can open'],
  ['http://[::1]:4321/', 'only your own computer has this address: write the one that everybody can open'],
  ['https://https://github.com/x', 'this is not an address: write https://github.com/x'],
  ['https://github', 'this is not an address: the name of a site has a dot in it, such as github.com'],
  ['https://github,com/x', 'this is not an address: the name of a site has a dot in it, such as github.com'],
  ['https://www.github,com', 'this is not an address: the name of a site has letters, digits, hyphens and dots only'],
])('an address of another site is refused when it is %s', (url, message) => {
  expect(problems(educationSchema(), { degree: 'B.S.', institution: 'U', url })).toEqual([`url: ${message}`]);
});

test.each([
  'https://github.com',
  'HTTPS://GitHub.com:8443/a,b?c#d',
  'https://bücher.example/',
  'https://пример.рф/',
  'https://xn--p1ai.xn--p1ai',
  'https://a_b.example.org',
  'https://example.org.',
  'http://93.184.216.34/',
  'http://[2606:2800:220:1:248:1893:25c8:1946]/',
  'https://localhost.example.org/',
])('%s is an address of another site', (url) => {
  expect(problems(educationSchema(), { degree: 'B.S.', institution: 'U', url })).toEqual([]);
});
