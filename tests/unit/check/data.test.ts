import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

test('finds nothing wrong with the real content', async () => {
  using content = new ContentCopy(path.resolve('content'));
  expect(await content.errors()).toEqual([]);
});

test('names a missing field at the record it is missing from', async () => {
  using content = new ContentCopy().replace('patents.json', '"title": "Packet Routing and Broadcasting Method",', '');
  expect(await content.errors()).toEqual(['patents.json:63:5 patents[6].title — missing: Title of the patent.']);
});

test('names a missing field of front matter at its first line', async () => {
  using content = new ContentCopy().replace('layers/gpu-nvlink.mdx', 'hue: green\n', '');
  expect(await content.errors()).toEqual([
    'layers/gpu-nvlink.mdx:1:1 hue — missing: Colour of the layer: green, blue, violet or orange.',
  ]);
});

test('reports all problems of all files in one run, sorted', async () => {
  using content = new ContentCopy()
    .replace('site.json', '"leoustc.com"', '12')
    .replace('books/behind-algorithms.mdx', 'order: 2', 'order: two')
    .replace('education.json', '"degree": "B.S."', '"degree": ""')
    .replace('education.json', '"degree": "Ph.D."', '"degree": 1');
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:2:8 order — found "two": a number is expected',
    'education.json:5:17 education[0].degree — found 1: text in quotes is expected',
    'education.json:9:17 education[1].degree — found "": write some text here',
    'site.json:3:13 domain — found 12: write a domain name, such as leoustc.com',
  ]);
});

test('names the known field nearest to a misspelt one', async () => {
  using content = new ContentCopy()
    .replace('patents.json', '"title": "Packet', '"titel": "Packet')
    .replace('books/behind-algorithms.mdx', '  motif: matrix', '  motiv: matrix');
  expect(await content.errors()).toEqual([
    'books/behind-algorithms.mdx:8:3 cover.motiv — not a known field, did you mean "motif"?',
    'patents.json:63:5 patents[6].title — missing: Title of the patent.',
    'patents.json:66:7 patents[6].titel — not a known field, did you mean "title"?',
  ]);
});

test('lists the known fields when none is near', async () => {
  using content = new ContentCopy().replace('layers/gpu-nvlink.mdx', 'hue: green', 'hue: green\nwallpaper: dots');
  expect(await content.errors()).toEqual([
    'layers/gpu-nvlink.mdx:5:1 wallpaper — not a known field; known are order, title and hue',
  ]);
});

test('refuses __proto__ as a field', async () => {
  using content = new ContentCopy().replace('site.json', '"domain"', '"__proto__": { "domain": "x.org" }, "domain"');
  expect(await content.errors()).toEqual([
    'site.json:3:3 __proto__ — not a known field; known are domain and security',
  ]);
});

test('explains which of the two ways to write years was meant', async () => {
  using content = new ContentCopy()
    .replace('affiliations.json', '"from": 2017', '"form": 2017')
    .replace('affiliations.json', '2018', '"2018"');
  expect(await content.errors()).toEqual([
    'affiliations.json:16:9 affiliations[1].years[0] — found "2018": a number without quotes is expected',
    'affiliations.json:22:16 affiliations[2].years.from — missing: First year.',
    'affiliations.json:23:9 affiliations[2].years.form — not a known field, did you mean "from"?',
  ]);
});

test.for<[string, string, string, string]>([
  ['books/behind-algorithms.mdx', 'order: 2', 'order: 1,5', '2:8 order — found "1,5": write a point, not a comma: 1.5'],
  [
    'books/behind-algorithms.mdx',
    'order: 2',
    'order: "2"',
    '2:8 order — found "2": a number without quotes is expected',
  ],
  [
    'books/behind-algorithms.mdx',
    'order: 2',
    'order: 2\nsubtitle: ""',
    '3:11 subtitle — found "": write some text here, or delete the field',
  ],
  ['projects/p.mdx', 'summary: P', 'summary: " "', '4:10 summary — found " ": write some text here'],
  ['projects/p.mdx', 'tags: [a]', 'tags: [a, ""]', '5:11 tags[1] — found "": write some text here, or delete it'],
  ['patents.json', '"no": 15,', '"no": 0,', '64:13 patents[6].no — found 0: more than 0 is expected'],
  ['affiliations.json', '2022', '1822', '8:9 affiliations[0].years[0] — found 1822: at least 1900 is expected'],
  [
    'affiliations.json',
    '"to": 2021',
    '"to": "today"',
    '24:15 affiliations[2].years.to — found "today": write the year, such as 2021, or delete "to" when it goes on until today',
  ],
  [
    'affiliations.json',
    '"to": 2021',
    '"to": null',
    '24:15 affiliations[2].years.to — found null: write the year, such as 2021, or delete "to" when it goes on until today',
  ],
])('says in %s how to write %j instead of %j', async ([file, from, to, expected]) => {
  using content = new ContentCopy().write('projects/p.mdx', '---\norder: 1\ntitle: P\nsummary: P\ntags: [a]\n---\n');
  content.replace(file, from, to);
  expect(await content.errors()).toEqual([`${file}:${expected}`]);
});

test('points at the character where a file stops being JSON', async () => {
  using content = new ContentCopy().replace('education.json', '"Ph.D.",', '"Ph.D."');
  expect(await content.errors()).toEqual(['education.json:6:7 a comma is expected before this']);
});

test.for<[string, string, string, string]>([
  ['a trailing comma', '"leoustc.com",\n', '"leoustc.com",,\n', 'site.json:3:27'],
  ['a comment', '"domain"', '// mine\n  "domain"', 'site.json:3:3'],
  ['an open text', '"leoustc.com",', '"leoustc.com,', 'site.json:3:13'],
  ['single quotes', '"leoustc.com"', "'leoustc.com'", 'site.json:3:13'],
])('refuses JSON with %s', async ([, from, to, place]) => {
  using content = new ContentCopy().replace('site.json', from, to);
  expect((await content.errors()).map((error) => error.split(' ')[0])).toEqual([place]);
});

test('refuses an empty data file', async () => {
  using content = new ContentCopy().write('patents.json', '');
  expect(await content.errors()).toEqual(['patents.json:1:1 the file is empty']);
});

test.for<[string, string]>([
  ['[]', 'patents.json:1:1 the file must be { "patents": [ … ] }'],
  ['null', 'patents.json:1:1 the file must be { "patents": [ … ] }'],
  ['{}', 'patents.json:1:1 patents — missing: the file must be { "patents": [ … ] }'],
  ['{ "patents": {} }', 'patents.json:1:14 patents — a list is expected'],
  [
    '{ "patents": [null] }',
    'patents.json:1:15 patents[0] — found null: fields are expected here: no, id, title, topic, layer, publication, filed, published, granted and source',
  ],
])('refuses %s as a list of patents', async ([text, expected]) => {
  using content = new ContentCopy().write('patents.json', text);
  expect(await content.errors()).toEqual([expected]);
});

test('refuses a field that is written twice', async () => {
  using content = new ContentCopy()
    .replace('site.json', '"domain"', '"domain": "leo.org",\n  "domain"')
    .replace('sections/books.mdx', 'title: Books', 'title: Books\ntitle: Shelf');
  expect(await content.errors()).toEqual([
    'sections/books.mdx:4:1 this field is written twice: keep one',
    'site.json:4:3 domain — this field is written twice: keep one',
  ]);
});

test('points at the place where front matter stops being YAML', async () => {
  using content = new ContentCopy().replace('sections/books.mdx', 'title: Books', 'title: Books: all');
  expect(await content.errors()).toEqual([
    'sections/books.mdx:3:8 the front matter cannot be read here: nested mappings are not allowed in compact mappings. Text with a colon, # or quotes goes into "double quotes"',
  ]);
});

test.for<[string, string]>([
  ['', 'sections/books.mdx:1:1 the file is empty'],
  ['Books\n', 'sections/books.mdx:1:1 the first line must be ---, then the fields, then --- again'],
  ['---\norder: 1\n', 'sections/books.mdx:1:1 the fields must end with a line that is --- and nothing else'],
  ['---\norder: 1\n--- x\n', 'sections/books.mdx:3:1 this line must be --- and nothing else'],
  ['+++\norder = 1\n+++\n', 'sections/books.mdx:1:1 the first line must be ---, then the fields, then --- again'],
  ['---\n---\n', 'sections/books.mdx:2:1 fields are expected here, each as "name: value" on its own line'],
  [
    '---\rorder: 1\r---\r',
    'sections/books.mdx:1:4 the lines end in a way no browser of today writes (CR): save the file with LF or CRLF line ends',
  ],
])('refuses front matter %j', async ([text, expected]) => {
  using content = new ContentCopy().write('sections/books.mdx', text);
  expect(await content.errors()).toEqual([expected]);
});

test('refuses the finer arts of YAML', async () => {
  using content = new ContentCopy().replace('sections/books.mdx', 'title: Books', 'title: &name Books\nnav2: *name');
  expect(await content.errors()).toHaveLength(2);
});

test.for(['2026-02-30', '2026-2-3', 'soon', '01/02/2026', 'null', '"2026-13-01"', '2026-01-01 10:00:00', '20260101'])(
  'refuses %s as a day',
  async (date) => {
    using content = new ContentCopy().replace('books/behind-algorithms.mdx', 'status:', `date: ${date}\nstatus:`);
    const errors = await content.errors();
    expect(errors.map((error) => error.replace(/found .*:/, '…'))).toEqual([
      'books/behind-algorithms.mdx:5:7 date — … write a real day as "YYYY-MM-DD"',
    ]);
  },
);

test('accepts a day with and without quotes', async () => {
  using content = new ContentCopy().replace(
    'books/behind-algorithms.mdx',
    'status:',
    'date: 2099-02-28\nannounced: "2026-01-31"\nstatus:',
  );
  expect(await content.errors()).toEqual([]);
});

test('accepts a byte order mark and CRLF line ends', async () => {
  using content = new ContentCopy();
  for (const file of ['site.json', 'sections/books.mdx', 'layers/gpu-nvlink.mdx']) {
    const text = readFileSync(content.path(file), 'utf8');
    content.write(file, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  expect(await content.errors()).toEqual([]);
});

test('refuses UTF-16 and other encodings', async () => {
  using content = new ContentCopy()
    .write('site.json', Buffer.from('\ufeff{ "domain": "leoustc.com" }', 'utf16le'))
    .write('education.json', Buffer.from('{ "education": [] }', 'utf16le'))
    .write('affiliations.json', Buffer.from('{\n "affiliations": ["Universit\u00e9"] }', 'latin1'));
  expect(await content.errors()).toEqual([
    'affiliations.json:2:29 a character is not saved as UTF-8: open the file with its old encoding and save it as UTF-8',
    'education.json:1:1 the file is saved as UTF-16: save it as UTF-8',
    'site.json:1:1 the file is saved as UTF-16: save it as UTF-8',
  ]);
});

test('refuses an oversized field', async () => {
  using content = new ContentCopy().replace('patents.json', 'Packet Routing and Broadcasting Method', 'x'.repeat(5e6));
  expect(await content.errors()).toEqual([
    `patents.json:66:16 patents[6].title — found "${'x'.repeat(56)}…: keep it under 300 characters`,
  ]);
});

test.for<[string, string, string[]]>([
  ['site.json', '[]', ['site.json:1:1 found []: fields are expected here: domain and security']],
  ['site.json', 'null', ['site.json:1:1 found null: fields are expected here: domain and security']],
  ['site.json', '"leo"', ['site.json:1:1 found "leo": fields are expected here: domain and security']],
  [
    'profile/leo.mdx',
    '---\nname: Ada\nemail: ada@example.org\nlinks:\n  - https://example.org\n---\n\nText.\n',
    ['profile/leo.mdx:5:5 links[0] — found "https://example.org": fields are expected here: label and url'],
  ],
  [
    'patents.json',
    '{ "patents": [{ "id": "CN110891081A", "title": "Routing" }] }',
    ['patents.json:1:15 patents[0].no — missing: Your own number for it. The row can be linked to as #patent-<no>.'],
  ],
  [
    'patents.json',
    '{ "patents": [], "patent": [] }',
    ['patents.json:1:18 patent — not a known field; the file must be { "patents": [ … ] }'],
  ],
])('refuses %s with %s', async ([file, text, expected]) => {
  using content = new ContentCopy().write(file, text);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string]>([
  ['education.json', '['.repeat(200_000)],
  ['sections/books.mdx', `---\ntitle: ${'['.repeat(20_000)}\n---\n`],
  [
    'sections/books.mdx',
    `---\n${Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n---\n`,
  ],
])('refuses endless nesting in %s', async ([file, text]) => {
  using content = new ContentCopy().write(file, text);
  expect(await content.errors()).toEqual([expect.stringMatching(/nested too deeply$/)]);
});

test('refuses an e-mail address in any field but the one for it', async () => {
  using content = new ContentCopy()
    .replace('profile/leo.mdx', '\ntagline: ', '\ntagline: info@leoustc.com ')
    .replace('patents.json', '"topic": "', '"topic": "Ada@Example.org ')
    .replace('patents.json', '"source": "https://', '"source": "https://example.org/?to=leo@example.org&https://');
  const say = (address: string) =>
    `found "${address}": spammers find an address that is written out: for yours write <Email /> in a text, and leave out any other`;
  expect(await content.errors()).toEqual([
    `patents.json:8:16 patents[0].topic — ${say('Ada@Example.org')}`,
    `patents.json:48:17 patents[4].source — ${say('leo@example.org')}`,
    `profile/leo.mdx:3:10 tagline — ${say('info@leoustc.com')}`,
  ]);
});

test('reports an invisible character once, wherever it stands', async () => {
  using content = new ContentCopy()
    .replace('patents.json', '"topic": "', '"topic": "a\u0001b')
    .replace('sections/books.mdx', 'title: ', 'title: a\u0001');
  expect(await content.errors()).toEqual([
    'patents.json:8:18 an invisible character stands here (control character, U+0001): delete it',
    'sections/books.mdx:3:9 an invisible character stands here (control character, U+0001): delete it',
  ]);
});

const quoted = 'YAML takes what follows # for a remark: put the text in "quotes", or the remark on a line of its own';

test.for<[string, string, string, string]>([
  [
    'profile/leo.mdx',
    'tagline: Embracing the Future of AGI!',
    'tagline: The #1 fan of C # and AGI',
    '3:10 tagline — found "The #1 fan of C # and AGI"',
  ],
  ['sections/books.mdx', 'title: Books', 'title: C # and more', '3:8 title — found "C # and more"'],
  ['sections/books.mdx', 'title: Books', 'title: Issue #5 is fixed', '3:8 title — found "Issue #5 is fixed"'],
  ['projects/p.mdx', 'summary: P', 'summary: One line\n  and # more', '4:10 summary — found "One line\\n  and # more"'],
  ['projects/p.mdx', 'tags: [a]', 'tags:\n  - b\n  - C # and', '7:5 tags[1] — found "C # and"'],
  ['profile/leo.mdx', 'label: GitHub', 'label: Code # mine', '10:12 links[0].label — found "Code # mine"'],
])('refuses in %s to cut a text short: %j instead of %j', async ([file, from, to, expected]) => {
  using content = new ContentCopy().write('projects/p.mdx', '---\norder: 1\ntitle: P\nsummary: P\ntags: [a]\n---\n');
  content.replace(file, from, to);
  expect(await content.errors()).toEqual([`${file}:${expected}: ${quoted}`]);
});

test('accepts remarks after what is no text, after quotes, and on lines of their own', async () => {
  using content = new ContentCopy()
    .replace(
      'books/behind-algorithms.mdx',
      'order: 2\n',
      '# The second.\norder: 2 # of three\nisbn: 978-3-16-148410-0 # the paperback\ndate: 2099-01-01 # or later\n',
    )
    .replace('books/behind-algorithms.mdx', 'status: announced', 'status: announced # announced, preorder or published')
    .replace('books/behind-algorithms.mdx', 'cover:', 'layers:\n  - gpu-nvlink # above all\ncover:')
    .replace('sections/books.mdx', 'title: Books', 'title: "Books" # a word')
    .replace('sections/books.mdx', 'list: books', 'list: books # all\nshow: true # now')
    .replace('profile/leo.mdx', 'info@leoustc.com', 'info@leoustc.com # at work')
    .replace('profile/leo.mdx', 'https://github.com/leoustc', 'https://github.com/leoustc # code');
  expect(await content.errors()).toEqual([]);
});
