import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentError } from '#lib/content/error.ts';
import { ROOT } from '#lib/env.ts';
import { addEntry } from '#new/add.ts';
import { readDraft } from '#new/command.ts';
import { kinds } from '#new/kinds.ts';
import { ContentCopy } from '../support/content.ts';

/** What `npm run new` with these words says, without a terminal. */
async function add(content: ContentCopy, ...args: string[]): Promise<string> {
  try {
    return `Added to ${(await addEntry(content.root, await readDraft(args))).file}`;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
}
const read = (content: ContentCopy, file: string) => readFileSync(content.path(file), 'utf8');

test('puts a patent first in its list, with the next number, and changes nothing else in the file', async () => {
  using content = new ContentCopy();
  const before = read(content, 'patents.json');
  const no = Math.max(...JSON.parse(before).patents.map((patent: { no: number }) => patent.no)) + 1;
  expect(await add(content, 'patent', '--id', 'CN118891081A', '--title', 'A "quoted" title')).toBe(
    'Added to patents.json',
  );
  expect(read(content, 'patents.json')).toBe(
    before.replace(
      '"patents": [\n',
      `"patents": [\n    {\n      "no": ${no},\n      "id": "CN118891081A",\n      "title": "A \\"quoted\\" title"\n    },\n`,
    ),
  );
});

test.each([
  ['a number that is none', ['--id', 'CN11089108', '--title', 'A title'], 'A Chinese publication number is CN'],
  [
    'a number that is there',
    ['--id', 'CN110891081A', '--title', 'A title'],
    'id — found "CN110891081A": this patent is already in content/patents.json, line 65\n',
  ],
  ['a layer that is not there', ['--id', 'CN118891081A', '--title', 'T', '--layer', 'gpu'], 'there is no such file'],
])('refuses a patent with %s', async (_, flags, message) => {
  using content = new ContentCopy();
  const before = read(content, 'patents.json');
  const output = await add(content, 'patent', ...flags);
  expect(output).toContain(message);
  expect(output).toContain('Nothing was added.');
  expect(read(content, 'patents.json')).toBe(before);
});

test.each<[kind: string, file: string, text: string, found: string]>([
  [
    'affiliation',
    'affiliations.json',
    '{\n  "affiliations": [\n    { "role": "Member" "organisation": "IEEE" }\n  ]\n}\n',
    'affiliations.json:3:24  error  a comma is expected before this',
  ],
  ['affiliation', 'affiliations.json', '', 'affiliations.json:1:1  error  the file is empty'],
  [
    'affiliation',
    'affiliations.json',
    '[]',
    'affiliations.json:1:1  error  the file must be { "affiliations": [ … ] }',
  ],
  ['education', 'education.json', '{"education": "x"}', 'education.json:1:15  error  education — a list is expected'],
  [
    'education',
    'education.json',
    '{"education": [null]}',
    'education.json:1:16  error  education[0] — found null: fields are expected here: degree, institution, area, year and url',
  ],
  [
    'patent',
    'patents.json',
    '{"patents": [null]}',
    'patents.json:1:14  error  patents[0] — found null: fields are expected here: no, id, title, topic, layer, publication, filed, published, granted and source',
  ],
  [
    'section',
    'sections/books.mdx',
    '---\norder: 10\ntitle: Books: all\n---\n',
    'sections/books.mdx:3:8  error  the front matter cannot be read here: nested mappings are not allowed in compact mappings. Text with a colon, # or quotes goes into "double quotes"',
  ],
  ['section', 'sections/books.mdx', '', 'sections/books.mdx:1:1  error  the file is empty'],
])('adds no %s while %s is %j', async (kind, file, text, found) => {
  const flags = {
    affiliation: ['--role', 'R', '--organisation', 'O'],
    education: ['--degree', 'M.S.', '--institution', 'U'],
    patent: ['--id', 'CN118891081A', '--title', 'T'],
    section: ['--title', 'Skills', '--text', 'Networks'],
  }[kind];
  using content = new ContentCopy().write(file, text);
  expect(await add(content, kind, ...(flags ?? []))).toBe(`${content.root}/${found}\nNothing was added.`);
  expect(read(content, file)).toBe(text);
  expect(existsSync(content.path('sections/skills.mdx'))).toBe(false);
});

test('takes an entry back that something else cannot stand beside', async () => {
  using content = new ContentCopy();
  expect(await add(content, 'section', '--title', 'GPU NVLink', '--text', 'Words.')).toBe(
    `${content.path('layers/gpu-nvlink.mdx')}:1:1  error  the anchor #gpu-nvlink is already that of ${content.path('sections/gpu-nvlink.mdx')}: rename one of them\nNothing was added.`,
  );
  expect(existsSync(content.path('sections/gpu-nvlink.mdx'))).toBe(false);
});

test('writes a book into a file of its own, after the others', async () => {
  using content = new ContentCopy();
  const last = readdirSync(content.path('books')).filter((name) => name.endsWith('.mdx')).length;
  expect(await add(content, 'book', '--title', 'Under Algorithms', '--blurb', 'What is: under them.')).toMatch(
    /^Added to /,
  );
  expect(read(content, 'books/under-algorithms.mdx')).toBe(
    `---\norder: ${last + 1}\ntitle: Under Algorithms\nblurb: "What is: under them."\nstatus: announced\ncover:\n  alt: Under Algorithms cover\n---\n`,
  );
});

test('overwrites nothing', async () => {
  using content = new ContentCopy();
  content.write('projects/lab.mdx', '---\norder: 10\ntitle: Lab\nsummary: The lab.\n---\n');
  expect(await add(content, 'project', '--title', 'Lab', '--summary', 'Another one.')).toBe(
    'content/projects/lab.mdx is already there: choose another name with --file lab-2',
  );
  expect(await add(content, 'project', '--title', 'Lab', '--summary', 'Another one.', '--file', 'lab-2')).toMatch(
    /^Added to /,
  );
  expect(read(content, 'projects/lab.mdx')).toContain('The lab.');
  expect(read(content, 'projects/lab-2.mdx')).toContain('order: 20\n');
});

test('counts on from files that begin with a byte order mark', async () => {
  using content = new ContentCopy();
  content.write('patents.json', `\ufeff${read(content, 'patents.json')}`);
  content.write('projects/lab.mdx', '\ufeff---\norder: 40\ntitle: Lab\nsummary: The lab.\n---\n');
  expect(await add(content, 'patent', '--id', 'CN118891081A', '--title', 'T')).toBe('Added to patents.json');
  expect(read(content, 'patents.json')).toMatch(/^\ufeff\{.*?"no": 22,.*?"no": 21,/s);
  expect(await add(content, 'project', '--title', 'Shop', '--summary', 'The shop.')).toBe('Added to projects/shop.mdx');
  expect(read(content, 'projects/shop.mdx')).toContain('order: 50\n');
});

test('starts the list of positions with the first one', async () => {
  using content = new ContentCopy();
  const flags = ['--role', 'Founder', '--organisation', 'Lab', '--years', '2022-', '--summary', 'Built it.'];
  expect(await add(content, 'experience', ...flags)).toBe('Added to experience.json');
  expect(JSON.parse(read(content, 'experience.json')).experience).toEqual([
    { role: 'Founder', organisation: 'Lab', years: { from: 2022 }, summary: 'Built it.' },
  ]);
  expect(await content.errors()).toEqual([]);
});

test('makes the list and the folder when they are missing', async () => {
  using content = new ContentCopy();
  content.delete('affiliations.json');
  expect(await add(content, 'affiliation', '--role', 'Member', '--organisation', 'IEEE', '--years', '2024-')).toMatch(
    /^Added to /,
  );
  expect(JSON.parse(read(content, 'affiliations.json')).affiliations).toEqual([
    { role: 'Member', organisation: 'IEEE', years: { from: 2024 } },
  ]);
  expect(await add(content, 'writing', '--title', 'On', '--date', '2026-11-01', '--text', 'Text.')).toMatch(
    /^Added to /,
  );
  expect(read(content, 'writing/on.mdx')).toBe('---\ntitle: "On"\ndate: "2026-11-01"\n---\n\nText.\n');
});

test('puts a section before the last one', async () => {
  using content = new ContentCopy();
  expect(await add(content, 'section', '--title', 'Core Skills', '--nav', 'Skills', '--text=- Networks')).toMatch(
    /^Added to /,
  );
  expect(read(content, 'sections/core-skills.mdx')).toMatch(
    /^---\norder: 85\ntitle: Core Skills\nnav: Skills\n---\n\n- Networks\n$/,
  );
});

test.each([
  ['education', ['--degree', 'M.S.', '--institution', 'A University', '--year', '2001']],
  ['layer', ['--title', 'Power', '--hue', 'green', '--text', 'Watts.']],
])('adds a valid %s', async (kind, flags) => {
  using content = new ContentCopy();
  expect(await add(content, kind, ...flags)).toMatch(/^Added to /);
  expect(await content.errors()).toEqual([]);
});

test.each([
  [[], `Say what to add: npm run new ${Object.keys(kinds).join(' | ')}`],
  [['poem'], `Say what to add: npm run new ${Object.keys(kinds).join(' | ')}`],
  [['book', '--title', 'A book'], '--blurb is missing: One or two sentences about the book.'],
  [['section', '--titel', 'A'], "Unknown option '--titel'. A section takes --title --nav --show --text --file"],
  [
    ['section', '--title', '中文'],
    'The title makes no file name: give one in small letters a to z, as --file my-entry',
  ],
  [
    ['project', '--title', 'A', '--summary', 'B', '--url', 'example'],
    'url — found "example": write a full address that starts with https://\nNothing was added.',
  ],
])('says what to write instead of %j', async (args, output) => {
  using content = new ContentCopy();
  expect(await add(content, ...args)).toBe(output);
  expect(existsSync(content.path('projects'))).toBe(false);
});

test.each<[args: string[], output: string]>([
  [
    ['affiliation', '--role', 'R', '--organisation', 'O', '--years', 'since 2020'],
    '--years: found "since 2020": write 2017-2021, or 2017- when it goes on, or single years as 2022,2023',
  ],
  [
    ['education', '--degree', 'M.S.', '--institution', 'U', '--year', 'abc'],
    '--year: found "abc": write a number in digits, such as 2022',
  ],
  [['section', '--title', 'Skills', '--show', 'no'], '--show: found "no": write true or false'],
  [['layer', '--title', 'Power', '--hue', 'green'], '--text is missing: The paragraph of the layer.'],
  [['writing', '--title', 'On', '--date', '2026-11-01'], '--text is missing: The article, when it has no address.'],
  [
    ['project', '--title', 'A', '--summary', 'B', '--file', 'Shu.mdx'],
    '--file: found "Shu.mdx": the name is part of a web address: write small letters a to z, digits and single hyphens, such as --file shu',
  ],
  [
    ['project', '--title', 'A', '--summary', 'B', '--file', '../shu'],
    '--file: found "../shu": the name is part of a web address: write small letters a to z, digits and single hyphens, such as --file shu',
  ],
])('says how to write %j', async (args, output) => {
  using content = new ContentCopy();
  expect(await add(content, ...args)).toBe(output);
});

test('takes the name of a file with its ending', async () => {
  using content = new ContentCopy();
  expect(await add(content, 'project', '--title', 'A', '--summary', 'B', '--file', 'shu.mdx')).toBe(
    'Added to projects/shu.mdx',
  );
});

test('takes the number of a book', async () => {
  using content = new ContentCopy();
  expect(await add(content, 'book', '--title', 'Under', '--blurb', 'B.', '--isbn', '978-3-16-148410-0')).toMatch(
    /^Added to /,
  );
  expect(read(content, 'books/under.mdx')).toContain('isbn: 978-3-16-148410-0\n');
});

test('asks for what is missing where there is someone to ask', async () => {
  using content = new ContentCopy();
  const asked: string[] = [];
  const answers = ['Fabric Lab', 'One sentence.', ''];
  const draft = await readDraft([], {
    kind: async () => 'project',
    line: async (question, required) => {
      asked.push(`${question}${required ? ' *' : ''}`);
      return answers.shift() ?? '';
    },
  });
  expect(asked).toEqual([
    'title: Name of the project. *',
    'summary: One or two sentences about it. *',
    'url: Where it can be seen.',
  ]);
  await addEntry(content.root, draft);
  expect(read(content, 'projects/fabric-lab.mdx')).toContain('title: Fabric Lab\nsummary: One sentence.\n---\n');
});

test('runs from the command line', { timeout: 60_000 }, () => {
  using content = new ContentCopy();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(ROOT, 'src', 'cli', 'new.ts'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content.root },
    });
  const place = path.relative(ROOT, content.path('education.json'));
  expect(run('education', '--degree', 'M.S.', '--institution', 'A University')).toMatchObject({
    status: 0,
    stdout: `Added to ${place}\n`,
    stderr: '',
  });
  expect(run('education')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '--degree is missing: The degree, such as "Ph.D.".\n--institution is missing: The university or school.\n',
  });
});
