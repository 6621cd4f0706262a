import { describe, expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

type Case = [string, (content: ContentCopy) => ContentCopy, string[]];
const book = 'books/behind-algorithms.mdx';
const about = (file: string, problems: string[]) => problems.filter((problem) => problem.startsWith(file));

describe('errors', () => {
  test.for<Case>([
    [
      'a layer that is not there',
      (content) => content.replace('patents.json', '"rdma-networking"', '"rdma-network"'),
      [
        'patents.json:9:16 patents[0].layer — found "rdma-network": there is no such file in layers/, did you mean "rdma-networking"?',
      ],
    ],
    [
      'a layer of a book that is not there',
      (content) => content.replace(book, 'status:', 'layers: [gpu-nvlink, nothing]\nstatus:'),
      [
        'books/behind-algorithms.mdx:5:22 layers[1] — found "nothing": there is no such file in layers/; write ai-native-application-stack, gpu-nvlink, kubernetes-scheduling or rdma-networking, or delete this',
      ],
    ],
    [
      'a layer of patents when there is none',
      (content) =>
        content
          .delete('layers')
          .delete('sections/layers.mdx')
          .write(
            'patents.json',
            '{ "patents": [{ "no": 1, "id": "CN110891081A", "title": "T", "layer": "gpu-nvlink" }] }',
          ),
      [
        'patents.json:1:71 patents[0].layer — found "gpu-nvlink": there is no such file in layers/; there is none any more: delete this',
      ],
    ],
    [
      'a number that is used twice',
      (content) => content.replace('patents.json', '"no": 15,', '"no": 16,'),
      ['patents.json:64:13 patents[6].no — found 16: this number is already in line 51'],
    ],
    [
      'a patent that is listed twice',
      (content) => content.replace('patents.json', 'CN110891081A', 'CN114745325A'),
      ['patents.json:65:13 patents[6].id — found "CN114745325A": this patent is already in line 52'],
    ],
    [
      'a list that is shown twice',
      (content) => content.replace('sections/contact.mdx', 'nav: Contact', 'list: books'),
      ['sections/contact.mdx:4:7 list — books are already listed by sections/books.mdx'],
    ],
    [
      'an unknown list',
      (content) => content.replace('sections/books.mdx', 'list: books', 'list: book'),
      [
        'sections/books.mdx:5:7 list — found "book": write layers, books, experience, education, affiliations, patents, projects or writing',
      ],
    ],
    [
      'anchors that are used twice',
      (content) =>
        content
          .write('layers/books.mdx', '---\norder: 9\ntitle: Books\nhue: green\n---\n\nText.\n')
          .write('sections/main.mdx', '---\norder: 9\ntitle: Main\n---\n\nText.\n')
          .write('books/patent-1.mdx', '---\norder: 9\ntitle: One\nblurb: One.\nstatus: announced\n---\n'),
      [
        'layers/books.mdx:1:1 the anchor #books is already that of sections/books.mdx: rename one of them',
        'patents.json:167:13 patents[20].no — the anchor #patent-1 is already that of books/patent-1.mdx: rename one of them',
        'sections/main.mdx:1:1 the anchor #main is already that of the page itself: rename one of them',
      ],
    ],
    [
      'a layer without a text',
      (content) => content.write('layers/cooling.mdx', '---\norder: 9\ntitle: Cooling\nhue: green\n---\n'),
      ['layers/cooling.mdx:1:1 the text of the layer is missing: it stands under the second ---'],
    ],
    [
      'an article without text and address',
      (content) => content.write('writing/hello.mdx', '---\ntitle: Hello\ndate: 2026-01-02\n---\n'),
      ['writing/hello.mdx:1:1 write the article under the second ---, or give the "url" where it is published'],
    ],
    [
      'a grant before the filing',
      (content) => content.replace('patents.json', '2015-03-03', '2011-03'),
      [
        'patents.json:15:17 patents[0].granted.date — found "2011-03": it cannot be granted before it was filed (2012-05-11)',
      ],
    ],
    [
      'a publication before the filing',
      (content) => content.replace('patents.json', '2012-11-15', '2012-05-10'),
      [
        'patents.json:12:20 patents[0].published — found "2012-05-10": it cannot be published before it was filed (2012-05-11)',
      ],
    ],
    [
      'a year that is the wrong way round',
      (content) => content.replace('affiliations.json', '"to": 2021', '"to": 2016'),
      ['affiliations.json:24:15 affiliations[2].years.to — found 2016: the last year comes before the first'],
    ],
    [
      'years out of order',
      (content) => content.replace('affiliations.json', '2022,\n', '2024,\n'),
      ['affiliations.json:7:16 affiliations[0].years — found [2024,2023]: list each year once, oldest first'],
    ],
    [
      'an e-mail address that is none',
      (content) => content.replace('profile/leo.mdx', 'info@leoustc.com', 'info at leoustc.com'),
      ['profile/leo.mdx:8:8 email — found "info at leoustc.com": write one e-mail address, such as info@leoustc.com'],
    ],
    [
      'an address that is code',
      (content) => content.replace('profile/leo.mdx', 'https://github.com/leoustc', 'javascript:alert(1)'),
      [
        'profile/leo.mdx:11:10 links[0].url — found "javascript:alert(1)": write a full address that starts with https://',
      ],
    ],
    [
      'an address of another kind',
      (content) =>
        content.replace('patents.json', 'http://www.freepatentsonline.com', 'ftp://www.freepatentsonline.com'),
      [
        'patents.json:17:17 patents[0].source — found "ftp://www.freepatentsonline.com/y2012/0290696.html": write a full address that starts with https://',
      ],
    ],
    [
      'an address without a scheme',
      (content) => content.replace('profile/leo.mdx', 'https://github.com', 'github.com'),
      [
        'profile/leo.mdx:11:10 links[0].url — found "github.com/leoustc": write a full address that starts with https://',
      ],
    ],
    [
      'a domain that is an address',
      (content) => content.replace('site.json', '"leoustc.com"', '"https://leoustc.com/"'),
      ['site.json:3:13 domain — found "https://leoustc.com/": write a domain name, such as leoustc.com'],
    ],
    [
      'an ISBN with a slip in it',
      (content) => content.replace(book, 'order: 2', 'order: 2\nisbn: 978-3-16-148401-0'),
      [
        'books/behind-algorithms.mdx:3:7 isbn — found "978-3-16-148401-0": its last digit does not go with the others: one is wrong, or two have changed places; copy it from the book',
      ],
    ],
    [
      'an ISBN of ten digits',
      (content) => content.replace(book, 'order: 2', 'order: 2\nisbn: 3-16-148410-X'),
      ['books/behind-algorithms.mdx:3:7 isbn — found "3-16-148410-X": write the 13 digits of the ISBN'],
    ],
    [
      'a slug',
      (content) => content.replace(book, 'order: 2', 'order: 2\nslug: ../../../evil'),
      [
        'books/behind-algorithms.mdx:3:1 slug — not a known field; known are order, title, subtitle, blurb, status, announced, date, layers, isbn, cover and links',
      ],
    ],
    [
      'a day of filing that is none, and no more about it',
      (content) => content.replace('patents.json', '"filed": "2022-03-28"', '"filed": "2022-13-28"'),
      [
        'patents.json:56:16 patents[5].filed — found "2022-13-28": write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
      ],
    ],
    [
      'a year as text',
      (content) => content.replace('patents.json', '"filed": "2022-03-28"', '"filed": 2022'),
      ['patents.json:56:16 patents[5].filed — found 2022: write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"'],
    ],
    [
      'a day that does not exist',
      (content) => content.replace('patents.json', '"filed": "2022-03-28"', '"filed": "2022-02-30"'),
      [
        'patents.json:56:16 patents[5].filed — found "2022-02-30": write what is known as "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
      ],
    ],
  ])('refuses %s', async ([, spoil, expected]) => {
    using content = spoil(new ContentCopy());
    expect(await content.errors()).toEqual(expected);
  });
});

describe('patents', () => {
  const withId = (id: string) => (content: ContentCopy) =>
    content.replace('patents.json', '"id": "CN110891081A"', `"id": ${JSON.stringify(id)}`);
  test.for<Case>([
    [
      'a digit too few',
      withId('CN11089108A'),
      [
        'patents.json:65:13 patents[6].id — found "CN11089108A": a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      ],
    ],
    [
      'a letter for a digit',
      withId('CN11O891081A'),
      [
        'patents.json:65:13 patents[6].id — found "CN11O891081A": a letter O, I or l stands where a digit belongs; a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      ],
    ],
    [
      'small letters',
      withId('cn110891081a'),
      ['patents.json:65:13 patents[6].id — found "cn110891081a": write it in capital letters: CN110891081A'],
    ],
    [
      'a wrong check digit',
      withId('2017211770804'),
      [
        'patents.json:65:13 patents[6].id — found "2017211770804": the check digit of this Chinese application number would be 3, not 4',
      ],
    ],
    [
      'a publication that is not complete',
      (content) => content.replace('patents.json', 'US20120290696A1', 'US2012029069A1'),
      [
        'patents.json:10:22 patents[0].publication — found "US2012029069A1": a US publication number is US, the year, seven digits and A1 (US20120290696A1), or US, the number and B1 or B2 (US8972453B2)',
      ],
    ],
    [
      'a publication of another patent',
      (content) => content.replace('patents.json', 'US20120290696A1', 'US20120290697A1'),
      [
        'patents.json:10:22 patents[0].publication — found "US20120290697A1": this is not the publication of US20120290696',
      ],
    ],
    [
      'an application number as publication',
      (content) => content.replace('patents.json', 'US20120290696A1', '2017211770803'),
      [
        'patents.json:10:22 patents[0].publication — found "2017211770803": this is an application number; a publication number is expected',
      ],
    ],
    [
      'a grant that is none',
      (content) => content.replace('patents.json', '"CN114827151B"', '"CN114827151A"'),
      [
        'patents.json:46:15 patents[4].granted.id — found "CN114827151A": this is not a grant but a published application',
      ],
    ],
    [
      'an application for a grant',
      (content) => content.replace('patents.json', '"CN114827151B"', '"202210311403.2"'),
      [
        'patents.json:46:15 patents[4].granted.id — found "202210311403.2": this is not a grant but an invention application',
      ],
    ],
  ])('are refused with %s', async ([, spoil, expected]) => {
    using content = spoil(new ContentCopy());
    expect(await content.errors()).toEqual(expected);
  });

  test('that are odd as the owner has them are pointed out and do not block', async () => {
    using content = new ContentCopy();
    expect(await content.errors()).toEqual([]);
    expect((await content.notices()).filter((notice) => notice.includes('.id —'))).toEqual([
      'patents.json:21:13 patents[1].id — found "CN20150605", shown without a link: this reads as a date, not as a number; what is the real one? A Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      'patents.json:72:13 patents[7].id — found "CN20150605CN", shown without a link: this reads as a date, not as a number; what is the real one? A Chinese publication number is CN, nine digits and a letter (CN110891081A)',
      'patents.json:161:13 patents[19].id — found "2017211770803": this is an application number, and it has no public page; what is the publication number? Write it as "publication"',
    ]);
  });

  test('whose grant has other digits are pointed out', async () => {
    using content = new ContentCopy().replace('patents.json', '"CN114827151B"', '"CN114827152B"');
    expect((await content.notices()).filter((notice) => notice.includes('granted'))).toEqual([
      'patents.json:46:15 patents[4].granted.id — found "CN114827152B": in China a grant has the digits of its publication (CN114827151A); is this the same patent?',
    ]);
  });
});

describe('texts', () => {
  const withTitle = (title: string) => (content: ContentCopy) =>
    content.replace('patents.json', '"Packet Routing and Broadcasting Method"', JSON.stringify(title));
  test.for<Case>([
    [
      'markup',
      withTitle('Packet <b>Routing</b>'),
      [
        'patents.json:66:16 patents[6].title — found "<b>": there is no markup in this field: delete it, or put a space after < to show it as it is',
      ],
    ],
    [
      'a script',
      withTitle('<script>alert(1)</script>'),
      [
        'patents.json:66:16 patents[6].title — found "<script>": there is no markup in this field: delete it, or put a space after < to show it as it is',
      ],
    ],
    [
      'an open tag',
      withTitle('Packet <img src=x onerror=alert(1)'),
      [
        'patents.json:66:16 patents[6].title — found "<img src=x onerror=alert(1)": there is no markup in this field: delete it, or put a space after < to show it as it is',
      ],
    ],
    [
      'a comment',
      withTitle('Packet <!-- x -->'),
      [
        'patents.json:66:16 patents[6].title — found "<!-- x -->": there is no markup in this field: delete it, or put a space after < to show it as it is',
      ],
    ],
    [
      'a character reference',
      withTitle('Packet &amp; Routing'),
      ['patents.json:66:16 patents[6].title — found "&amp;": write the character itself'],
    ],
    [
      'a line break',
      withTitle('Packet\nRouting'),
      ['patents.json:66:16 patents[6].title — found "Packet\\nRouting": write it on one line'],
    ],
    [
      'a NUL',
      withTitle('Packet\u0000Routing'),
      ['patents.json:66:16 patents[6].title — an invisible character stands here (NUL, U+0000): delete it'],
    ],
    [
      'a character no font of the site has',
      withTitle('Packet \u{11563} Routing'),
      [
        'patents.json:66:16 patents[6].title — found "\u{11563}" (U+11563): no font of the site has it, so the CV and the share pictures could not show it: write it another way',
      ],
    ],
    [
      'the same in the text about him, and in a text that is in neither',
      (content) =>
        content
          .replace('profile/leo.mdx', 'performance tuning', 'performance \u{11563} tuning')
          .write('sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n\n\u{11563}\n'),
      [
        'profile/leo.mdx:14:200 found "\u{11563}" (U+11563): no font of the site has it, so the CV and the share pictures could not show it: write it another way',
      ],
    ],
    [
      'a letter for a flag without its flag',
      withTitle('Packet \u{e0067} Routing'),
      ['patents.json:66:24 an invisible character stands here (control character, U+E0067): delete it'],
    ],
    [
      'characters that make no sign together',
      withTitle('Packet \u{1f1f9}\u{1f3fd} Routing'),
      [
        'patents.json:66:16 patents[6].title — found "\u{1f1f9}\u{1f3fd}" (U+1F1F9 U+1F3FD): no font shows these together, so the CV and the share pictures could not: write it another way',
      ],
    ],
    [
      'a letter with more marks than any has',
      withTitle(`Packet x${'\u0323'.repeat(7)} Routing`),
      [
        'patents.json:66:16 patents[6].title — found "x\u0323\u0323\u0323\u0323\u0323\u0323\u0323" (U+0078 U+0323 U+0323 U+0323 U+0323 U+0323 U+0323 U+0323): no font shows these together, so the CV and the share pictures could not: write it another way',
      ],
    ],
    [
      'an override of the direction',
      withTitle('Packet\u202eRouting'),
      ['patents.json:66:23 an invisible character stands here (right-to-left override, U+202E): delete it'],
    ],
    [
      'the same, escaped',
      (content) => content.replace('patents.json', 'Packet Routing', 'Packet\\u202eRouting'),
      [
        'patents.json:66:16 patents[6].title — an invisible character stands here (right-to-left override, U+202E): delete it',
      ],
    ],
    [
      'half a character',
      (content) => content.replace('patents.json', 'Packet Routing', 'Packet\\ud800Routing'),
      [
        'patents.json:66:16 patents[6].title — an invisible character stands here (control character, U+D800): delete it',
      ],
    ],
    [
      'an escape in front matter',
      (content) => content.replace(book, 'title: Behind Algorithms', 'title: "Behind\\x07Algorithms"'),
      [
        'books/behind-algorithms.mdx:3:8 title — an invisible character stands here (control character, U+0007): delete it',
      ],
    ],
    [
      'a raw control character in front matter',
      (content) => content.replace(book, 'title: Behind', 'title: Be\u0007hind'),
      ['books/behind-algorithms.mdx:3:10 an invisible character stands here (control character, U+0007): delete it'],
    ],
    [
      'an override in the text',
      (content) => content.replace('sections/contact.mdx', 'Feel free', 'Feel \u202efree'),
      ['sections/contact.mdx:7:6 an invisible character stands here (right-to-left override, U+202E): delete it'],
    ],
    [
      'a lost character',
      (content) => content.replace('sections/contact.mdx', 'Feel free', 'Feel fr\ufffde'),
      [
        'sections/contact.mdx:7:8 an invisible character stands here (a character that was lost when the file was saved, U+FFFD): delete it',
      ],
    ],
  ])('are refused with %s', async ([, spoil, expected]) => {
    using content = spoil(new ContentCopy());
    expect(await content.errors()).toEqual(expected);
  });

  test.for([
    'a < b and c > d',
    'List< Text> and < /script>',
    'R&D',
    'AT&T; B',
    'Data: what flows through a GPU',
    'JavaScript: a view',
    '日本語 العربية 👩‍👩‍👧',
    '“Quotes” – and — dashes…',
  ])('are accepted: %s', async (title) => {
    using content = withTitle(title)(new ContentCopy());
    expect(await content.errors()).toEqual([]);
  });

  test.for<Case>([
    [
      'a word twice in a row',
      withTitle('Packet Routing and and Broadcasting'),
      ['patents.json:66:16 patents[6].title — "and" is written twice in a row'],
    ],
    [
      'a likely slip',
      withTitle('Recieve Packets'),
      ['patents.json:66:16 patents[6].title — "Recieve" is usually spelt "Receive"'],
    ],
    [
      'a title without end',
      withTitle(`${'Packet '.repeat(19)}Packets`),
      [
        'patents.json:66:16 patents[6].title — "Packet" is written twice in a row',
        'patents.json:66:16 patents[6].title — the title has 140 characters: more than 120 are hard to read',
      ],
    ],
  ])('are pointed out with %s', async ([, spoil, expected]) => {
    using content = spoil(new ContentCopy());
    expect((await content.notices()).filter((notice) => notice.includes('patents[6].title'))).toEqual(expected);
  });

  test('in bodies are pointed out with a word twice and a likely slip', async () => {
    using content = new ContentCopy().replace('sections/contact.mdx', 'Feel free to', 'Feel free to to seperate');
    expect(about('sections/contact', await content.notices())).toEqual([
      'sections/contact.mdx:7:1 "seperate" is usually spelt "separate"',
      'sections/contact.mdx:7:1 "to" is written twice in a row',
    ]);
  });
});

describe('time', () => {
  const today = new Date('2026-11-23T12:00:00Z');
  const withDates = (fields: string) => new ContentCopy().replace(book, 'status: announced', fields);
  const dated = async (content: ContentCopy) =>
    (await content.notices(today)).filter((notice) => /date|announced|expires/.test(notice.split(' ')[1] ?? ''));

  test.for<[string, string[]]>([
    [
      'status: announced\ndate: 2026-11-01',
      [
        'books/behind-algorithms.mdx:6:7 date — the planned day has passed, and the book is still "announced": set status to published, or give a new date',
      ],
    ],
    [
      'status: preorder\ndate: 2026-11-01',
      [
        'books/behind-algorithms.mdx:6:7 date — the planned day has passed, and the book is still "preorder": set status to published, or give a new date',
      ],
    ],
    ['status: announced\ndate: 2026-12-01', []],
    ['status: published\ndate: 2026-11-01', []],
    [
      'status: published\ndate: 2026-12-01',
      ['books/behind-algorithms.mdx:6:7 date — the book is "published" on a day that is still to come'],
    ],
    [
      'status: announced\nannounced: 2024-01-01',
      [
        'books/behind-algorithms.mdx:6:12 announced — the book has been announced for over two years: is it still coming?',
      ],
    ],
    ['status: announced\nannounced: 2025-01-01', []],
    ['status: published\nannounced: 2024-01-01', []],
  ])('reminds of %j', async ([fields, expected]) => {
    using content = withDates(fields);
    expect(await dated(content)).toEqual(expected);
  });

  test.for<[string, string[]]>([
    [
      'date: 2026-12-01',
      [
        'writing/note.mdx:3:7 date — the article is published now, though its day is still to come: write "draft: true" to keep it back until then',
      ],
    ],
    ['date: 2026-12-01\ndraft: true', []],
    ['date: 2026-11-24', []],
  ])('reminds of an article with %j', async ([fields, expected]) => {
    using content = new ContentCopy().write('writing/note.mdx', `---\ntitle: Note\n${fields}\n---\n\nText.\n`);
    expect(await dated(content)).toEqual(expected);
  });

  test.for<[string, string, string, string[]]>([
    ['patents.json', '"2022-03-28"', '"2027"', ['patents.json:56:16 patents[5].filed — found "2027"']],
    ['patents.json', '"2022-03-28"', '"2026-12"', ['patents.json:56:16 patents[5].filed — found "2026-12"']],
    ['patents.json', '"2022-03-28"', '"2026-11"', []],
    ['patents.json', '"2012-11-15"', '"2026-11-24"', ['patents.json:12:20 patents[0].published — found "2026-11-24"']],
    ['patents.json', '"2015-03-03"', '"2026-11-23"', []],
    ['affiliations.json', '2023', '2027', ['affiliations.json:9:9 affiliations[0].years[1] — found 2027']],
    [
      'affiliations.json',
      '"to": 2021',
      '"to": 2027',
      ['affiliations.json:24:15 affiliations[2].years.to — found 2027'],
    ],
    ['affiliations.json', '"to": 2021', '"to": 2026', []],
    [
      'experience.json',
      '[]',
      '[{ "role": "R", "organisation": "O", "years": { "from": 2027 } }]',
      ['experience.json:3:73 experience[0].years.from — found 2027'],
    ],
    [
      'education.json',
      '"degree": "B.S.",',
      '"degree": "B.S.", "year": 2028,',
      ['education.json:9:33 education[1].year — found 2028'],
    ],
  ])('reminds, in %s, of %s as %s', async ([file, from, to, expected]) => {
    using content = new ContentCopy().replace(file, from, to);
    const found = (await content.notices(today)).filter((notice) => notice.includes('still to come'));
    expect(found).toEqual(expected.map((notice) => `${notice}: this is still to come: is it right?`));
  });

  test.for<[string, string[]]>([
    [
      '2026-11-22',
      [
        'site.json:6:16 security.expires — security.txt has run out, and readers ignore it: give a day within the next year',
      ],
    ],
    [
      '2026-12-20',
      ['site.json:6:16 security.expires — security.txt runs out in 26 days: give a new day within the next year'],
    ],
    ['2027-01-20', []],
    ['2028-01-20', ['site.json:6:16 security.expires — security.txt should not stand for more than a year']],
  ])('reminds of a security.txt that ends on %s', async ([expires, expected]) => {
    using content = new ContentCopy().replace('site.json', '2027-11-01', expires);
    expect(await dated(content)).toEqual(expected);
  });
});

test('points out links that are not https and sections that show nothing', async () => {
  using content = new ContentCopy().write('sections/empty.mdx', '---\norder: 99\ntitle: Empty\n---\n');
  const notices = await content.notices();
  expect(notices.filter((notice) => notice.includes('https') || notice.includes('empty'))).toEqual([
    'patents.json:17:17 patents[0].source — the link is not https: try the same address with https://',
    'patents.json:61:17 patents[5].source — the link is not https: try the same address with https://',
    'sections/empty.mdx:1:1 the section has no text and lists nothing: it is not shown',
  ]);
});

describe('what no page shows is pointed out:', () => {
  const unlisted = (list: string) =>
    `no section lists ${list}, so no page shows this: put sections/${list}.mdx back, with "list: ${list}"`;
  const position = '{ "experience": [{ "role": "R", "organisation": "O" }, { "role": "S", "organisation": "O" }] }';
  const article = (fields: string) => `---\ntitle: Note\ndate: 2024-01-02\n${fields}---\n\nText.\n`;
  const found = async (content: ContentCopy) =>
    (await content.notices()).filter((notice) => /no section lists|not shown/.test(notice));

  test('what a section would list that is gone', async () => {
    using content = new ContentCopy()
      .write('experience.json', position)
      .write('writing/note.mdx', article(''))
      .delete('sections/experience.mdx')
      .delete('sections/books.mdx')
      .delete('sections/writing.mdx');
    expect(await content.errors()).toEqual([]);
    expect(await found(content)).toEqual([
      `books/behind-algorithms.mdx:1:1 ${unlisted('books')}`,
      `experience.json:1:18 experience[0] — ${unlisted('experience')}`,
      `writing/note.mdx:1:1 ${unlisted('writing')}`,
    ]);
  });

  test('but not what is hidden, a draft, or not there, nor while a section cannot be read', async () => {
    using content = new ContentCopy()
      .write('experience.json', position)
      .write('writing/note.mdx', article('draft: true\n'))
      .replace('sections/experience.mdx', 'order:', 'show: false\norder:')
      .delete('sections/writing.mdx')
      .delete('sections/projects.mdx');
    expect(await found(content)).toEqual([]);
    content.delete('sections/patents.mdx').write('sections/books.mdx', '---\norder\n');
    expect(await found(content)).toEqual([]);
    content.write('sections/books.mdx', '---\norder: 1\ntitle: Books\nlist: book\n---\n');
    expect(await found(content)).toEqual([]);
  });

  test('the text of an article that is read elsewhere', async () => {
    using content = new ContentCopy().write('writing/note.mdx', article('url: https://example.com/note\n'));
    expect(await found(content)).toEqual([
      'writing/note.mdx:4:6 url — the text of the article is not shown, as its title leads to this address: delete one of them',
    ]);
  });
});

test('points out a patent that seems to be listed twice, under two of its numbers', async () => {
  using content = new ContentCopy()
    .replace('patents.json', '"CN110891081A"', '"US20120290696A1"')
    .replace('patents.json', '"CN114745325A"', '"us 8972453 b2"');
  expect((await content.notices()).filter((notice) => notice.includes('twice?'))).toEqual([
    'patents.json:65:13 patents[6].id — found "US20120290696A1": the patent in line 10 has this number, too: is it listed twice?',
  ]);
  content.replace('patents.json', '"us 8972453 b2"', '"US 8,972,453 B2"');
  expect((await content.notices()).filter((notice) => notice.includes('twice?'))).toEqual([
    'patents.json:52:13 patents[5].id — found "US 8,972,453 B2": the patent in line 14 has this number, too: is it listed twice?',
    'patents.json:65:13 patents[6].id — found "US20120290696A1": the patent in line 10 has this number, too: is it listed twice?',
  ]);
});
