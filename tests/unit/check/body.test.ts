import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ContentCopy } from '../../support/content.ts';

/** The contact section with another body. */
const withBody = (body: string) =>
  new ContentCopy().write('sections/contact.mdx', `---\norder: 90\ntitle: Contact\n---\n\n${body}\n`);

test.for<[string, string[]]>([
  [
    'An open <Email',
    [
      'sections/contact.mdx:6:9 the text cannot be read: Unexpected character after `<`, expected a valid JSX tag. Write { as \\{ and < as \\< to show them',
    ],
  ],
  [
    '<Note>\n\nNever closed',
    [
      'sections/contact.mdx:6:1 <Note> is not closed: write </Note> after what is in it, or end it with /> when there is nothing in it',
    ],
  ],
  [
    'Closed </Email>',
    ['sections/contact.mdx:6:8 </Email> closes nothing: delete it, or write <Email> before what it closes'],
  ],
  [
    'A stray { brace',
    [
      'sections/contact.mdx:6:9 the text cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for `{`. Write { as \\{ and < as \\< to show them',
    ],
  ],
  ['<!-- a comment -->', ['sections/contact.mdx:6:1 write the comment as {/* a comment */}']],
  [
    'One\n\n{1 + }',
    [
      'sections/contact.mdx:8:6 the text cannot be read: Could not parse expression with oxc: Unexpected token. Write { as \\{ and < as \\< to show them',
    ],
  ],
  [
    '— 😀 {',
    [
      'sections/contact.mdx:6:6 the text cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for `{`. Write { as \\{ and < as \\< to show them',
    ],
  ],
])('refuses what does not compile: %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    'Words.\n\nexport controls on GPUs are many.',
    [
      'sections/contact.mdx:8:1 a paragraph that begins with "export" is read as code: begin it with "Export" or another word',
    ],
  ],
  [
    'import taxes rise,\nand more of them.',
    [
      'sections/contact.mdx:6:1 a paragraph that begins with "import" is read as code: begin it with "Import" or another word',
    ],
  ],
  ['Words <!-- one\ntwo --> here', ['sections/contact.mdx:6:7 write the comment as {/* one\ntwo */}']],
  ['one<br>two', ['sections/contact.mdx:6:4 found <br>: write <br />']],
  ['<hr>', ['sections/contact.mdx:6:1 found <hr>: write <hr />']],
  ['one</br>two', ['sections/contact.mdx:6:4 write <br />']],
  ['<img src="x.png">', ['sections/contact.mdx:6:1 found <img>: write the picture as ![what it shows](./picture.png)']],
  [
    '<Callout title=Note>Words</Callout>',
    ['sections/contact.mdx:6:1 found title=Note: write the value in quotes, as title="Note"'],
  ],
  [
    '<Entry title="A" date=“2022”>Words</Entry>',
    ['sections/contact.mdx:6:1 found date=“2022”: write the value in quotes, as date="2022"'],
  ],
  [
    'See <https://example.com/a>.',
    ['sections/contact.mdx:6:5 found <https://example.com/a>: write the link as [words](https://example.com/a)'],
  ],
  [
    '<details><summary>One</summary>\n\nTwo\n\n</details>',
    [
      'sections/contact.mdx:6:1 <details> holds more than one paragraph: put <details> and </details> on lines of their own, with empty lines between what is in it',
    ],
  ],
  [
    '<Entries>\n<Entry title="A">\n\nWords\n\n</Entries>',
    [
      'sections/contact.mdx:7:1 <Entry> is not closed: write </Entry> after what is in it, or end it with /> when there is nothing in it',
    ],
  ],
  [
    'A <b>bold word',
    [
      'sections/contact.mdx:6:3 <b> is not closed: write </b> after what is in it, or end it with /> when there is nothing in it',
    ],
  ],
])('says how to write %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    '[a](https://example.com/a b)',
    ['sections/contact.mdx:6:1 found "https://example.com/a b": an address has no spaces: write %20 for each'],
  ],
  ['See [**a**](/c v/).', ['sections/contact.mdx:6:5 found "/c v/": an address has no spaces: write %20 for each']],
  [
    '> ![A ring](./my ring.png)',
    ['sections/contact.mdx:6:3 found "./my ring.png": the name of a picture has no spaces: rename the file'],
  ],
  [
    '[a](https://example.com/(b)',
    ['sections/contact.mdx:6:1 found "https://example.com/(b": write ( as %28 and ) as %29 in an address'],
  ],
  [
    '[a](https://example.com/b',
    ['sections/contact.mdx:6:1 found "https://example.com/b": a ) is missing after the address'],
  ],
])('refuses %j, which would be shown as it is written', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string]>([
  ['(x)[https://a.com]', '6:1 found "(x)[https://a.com]": a link is [x](https://a.com)'],
  ['> See (my CV)[/cv/].', '6:7 found "(my CV)[/cv/]": a link is [my CV](/cv/)'],
  ['See [x] (https://a.com).', '6:5 found "[x] (https://a.com)": a link has no space in it: [x](https://a.com)'],
  ['- [**my** CV] (/cv/)', '6:3 found "[**my** CV] (/cv/)": a link has no space in it: [**my** CV](/cv/)'],
  [
    '[r][nope]',
    '6:1 found "[r][nope]": no line says where it leads: write [r](https://…), add the line [nope]: https://…, or put \\ before [ to show it as it is',
  ],
  [
    'The *[paper][]* of it',
    '6:6 found "[paper][]": no line says where it leads: write [paper](https://…), add the line [paper]: https://…, or put \\ before [ to show it as it is',
  ],
  ['[](https://a.com)', '6:1 the link has no words: write them between [ and ]'],
  ['<a href="https://a.com"></a>', '6:1 the link has no words: write them between <a> and </a>'],
  ['##Heading of it', '6:1 found "##Heading": put a space after ## to make it a heading: ## Heading'],
  ['Words\n###3. Next', '7:1 found "###3.": put a space after ### to make it a heading: ### 3.'],
  ['##', '6:1 the heading has no words: write them, or delete it'],
  ['## {/* later */}', '6:1 the heading has no words: write them, or delete it'],
  ['```js\ncode\n\nWords.', '6:1 the code does not end: write ``` on a line of its own after it'],
  ['> ~~~~\n> code\n> ~~~\n\nWords.', '6:3 the code does not end: write ~~~~ on a line of its own after it'],
  [
    'A note.[^1]\n\n[^1]: One.\n\n[^b]: Two.',
    '10:1 nothing refers to this footnote: write [^b] where it belongs, or delete it',
  ],
  [
    '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | `x|y` |',
    '9:1 the row has 3 cells and the head of the table 2: write | in a cell as \\|, or give the head another cell',
  ],
])('refuses %j, which would lose words or be shown as it is written', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([`sections/contact.mdx:${expected}`]);
});

test.for([
  '(see) [link](https://example.com)',
  '(see)[1] and [2] (a note)',
  '[1][2] and a[i][j], [a][b]',
  '[x][r]\n\n[r]: https://example.com',
  'A note.[^1]\n\n[^1]: One, as [x][r].\n\n[r]: https://example.com',
  'C# and #5, a #tag in the middle',
  '#5 is fixed\n#tag',
  '\\##Heading, \\(x)[https://a.com] and \\[x] (https://a.com)',
  '`##Heading` `(x)[/cv/]` `[x] (/cv/)` `[r][nope]`',
  '```md\n##Heading\n(x)[/cv/] [x] (/cv/) [r][nope]\n```',
  '- ~~~\n  code\n  ~~~~\n\n      indented',
  '> ```\n> code\n> ```\n> after',
  '<Callout>\n  ```js\n  code\n  ```\n</Callout>',
  '1. One\n\n   ```\n   code\n\n   ```\n\n2. Two',
  '```\n```',
  '[![A ring](./ring.svg)](https://example.com)',
  '| a | b |\n| - | - |\n| 1 | x\\|y |\n| 1 |',
])('takes %j for no slip', async (body) => {
  using content = withBody(body).write(
    'sections/ring.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
  );
  expect(await content.errors()).toEqual([]);
});

test('points out a heading that is one only because of the line under it', async () => {
  using content = withBody('Words\n---\n\nMore\n\n---\n\n## Next\n---\n\n> Said\n> ---');
  expect((await content.notices()).filter((notice) => notice.startsWith('sections/contact'))).toEqual([
    'sections/contact.mdx:6:1 the line under this makes it a heading: put an empty line before --- if it should part two paragraphs, or write the heading with ##',
    'sections/contact.mdx:16:3 the line under this makes it a heading: put an empty line before --- if it should part two paragraphs, or write the heading with ##',
  ]);
});

test.for<[string, string]>([
  ['<Email>write to me</Email>', '6:1 <Email /> holds no text: write the words before or after it'],
  ['At <Email>**here**</Email>.', '6:4 <Email /> holds no text: write the words before or after it'],
  ['<Downloads>\nmy files\n</Downloads>', '6:1 <Downloads /> holds no text: write the words before or after it'],
  ['one<br>two</br>', '6:4 <br /> holds no text: write the words before or after it'],
])('refuses %j, whose words would be lost', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([`sections/contact.mdx:${expected}`]);
});

const alone = 'put it on a line of its own, with empty lines around it';

test.for<[string, string]>([
  ['See <Callout>this</Callout> here.', `6:5 <Callout> stands in a sentence: ${alone}`],
  ['Files: <Downloads />', `6:8 <Downloads> stands in a sentence: ${alone}`],
  ['One <Entries><Entry title="A">Words</Entry></Entries> two', `6:5 <Entries> stands in a sentence: ${alone}`],
  ['## My <Downloads />', `6:7 <Downloads> stands in a sentence: ${alone}`],
  ['- **<Downloads /> here**', `6:5 <Downloads> stands in a sentence: ${alone}`],
  ['<Lead>My <Downloads /></Lead>', `6:10 <Downloads> stands in a sentence: ${alone}`],
  ['See <ul><li>One</li></ul> here.', `6:5 <ul> stands in a sentence: ${alone}`],
])('refuses %j, whose paragraph would end before it', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([`sections/contact.mdx:${expected}`]);
});

test.for([
  '- <Downloads />',
  '<Callout>One <Email /></Callout>\n<Downloads />',
  '## To <Email />',
  '> Line\n> <Downloads />\n> line',
])('accepts %j', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test.for<[string, string[]]>([
  [
    '<Entry title="A">Words</Entry>',
    ['sections/contact.mdx:6:1 <Entry> stands in <Entries> only: put <Entries> before it and </Entries> after it'],
  ],
  [
    '<Entries>\n<Callout>\n<Entry title="A" />\n</Callout>\n</Entries>',
    [
      'sections/contact.mdx:7:1 <Entries> holds <Entry> only: put this into one of them, or outside <Entries>',
      'sections/contact.mdx:8:1 <Entry> stands in <Entries> only: put <Entries> before it and </Entries> after it',
    ],
  ],
  [
    '<Row term="A">Words</Row>',
    [
      'sections/contact.mdx:6:1 <Row> stands in <Definitions> only: put <Definitions> before it and </Definitions> after it',
    ],
  ],
  [
    '<Definitions>\nWords\n</Definitions>',
    ['sections/contact.mdx:7:1 <Definitions> holds <Row> only: put this into one of them, or outside <Definitions>'],
  ],
  [
    '<li>Words</li>',
    ['sections/contact.mdx:6:1 <li> stands in <ul> or <ol> only: put <ul> before it and </ul> after it'],
  ],
  [
    '<summary>Words</summary>',
    ['sections/contact.mdx:6:1 <summary> stands in <details> only: put <details> before it and </details> after it'],
  ],
])('refuses %j out of its place', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for([
  'a < b',
  '\\[a](https://example.com/ b)',
  '`[a](https://example.com/ b)`',
  'see [1](as before)',
  '[a](<https://example.com/a b>)',
  '<Entries>\n\n{/* none yet */}\n\n<Entry title="A">\n\n- one\n\n</Entry>\n</Entries>',
  '<Definitions><Row term="A">Words</Row> <Row term="B">Words</Row></Definitions>',
  '<ul>\n<li>One</li>\n</ul>',
  'a stray } brace',
  '2 > 1',
  '\\{ and \\<',
  '`{code}`',
  'Words {/* a comment */}',
  '{" "}',
  'H~2~O & salt',
  '```js\nfoo({ bar })\n```',
])('accepts %j', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test.for<[string, string[]]>([
  [
    "import x from './x.js'",
    ['sections/contact.mdx:6:1 import and export are not for content: the building blocks are there without them'],
  ],
  [
    'export const x = 1',
    ['sections/contact.mdx:6:1 import and export are not for content: the building blocks are there without them'],
  ],
  ['Sum: {1 + 1}', ['sections/contact.mdx:6:6 {1 + 1} is code, and content is text: write \\{ to show a brace']],
  [
    '{missing.field}',
    ['sections/contact.mdx:6:1 {missing.field} is code, and content is text: write \\{ to show a brace'],
  ],
  [
    '{(() => { throw new Error() })()}',
    [
      'sections/contact.mdx:6:1 {(() => { throw new Error() })()} is code, and content is text: write \\{ to show a brace',
    ],
  ],
  ['{`a` + 1}', ['sections/contact.mdx:6:1 {`a` + 1} is code, and content is text: write \\{ to show a brace']],
  [
    '<Email {...props} />',
    ['sections/contact.mdx:6:1 {...props} is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}'],
  ],
  [
    '<span title={x}>a</span>',
    ['sections/contact.mdx:6:7 title is code: write text in "quotes", or {a number}, {true} or {["a", "list"]}'],
  ],
])('refuses code: %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for<[string, string[]]>([
  ['<Emial />', ['sections/contact.mdx:6:1 <Emial> is not a building block, did you mean "Email"?']],
  ['<Chart />', ['sections/contact.mdx:6:1 <Chart> is not a building block']],
  ['<Email to="x" />', ['sections/contact.mdx:6:8 <Email> to — not a known field']],
  ['<script>alert(1)</script>', ['sections/contact.mdx:6:1 <script> is not a building block']],
  ['<iframe src="https://example.com"></iframe>', ['sections/contact.mdx:6:1 <iframe> is not a building block']],
  [
    '<img src="x" onerror="alert(1)" />',
    ['sections/contact.mdx:6:1 found <img>: write the picture as ![what it shows](./picture.png)'],
  ],
  ['<b onclick="alert(1)">x</b>', ['sections/contact.mdx:6:4 onclick is not allowed on <b>']],
  ['<p style="color: red">x</p>', ['sections/contact.mdx:6:4 style is not allowed on <p>']],
  ['<h2>Words</h2>', ['sections/contact.mdx:6:1 found <h2>: write the heading as ## Words']],
  ['<h4>Words</h4>', ['sections/contact.mdx:6:1 found <h4>: write the heading as #### Words']],
  ['<svg onload="alert(1)"></svg>', ['sections/contact.mdx:6:1 <svg> is not a building block']],
])('refuses elements that are not for content: %j', async ([body, expected]) => {
  using content = withBody(body);
  expect((await content.errors()).map((error) => error.replace(/; there are .*/, ''))).toEqual(expected);
});

test('accepts elements that Markdown has no sign for', async () => {
  using content = withBody('H<sub>2</sub>O, <abbr title="World Wide Web">WWW</abbr>, <kbd>Ctrl</kbd><br />next');
  expect(await content.errors()).toEqual([]);
});

test.for<[string, string[]]>([
  ['[x](javascript:alert(1))', ['sections/contact.mdx:6:1 found "javascript:alert(1)": links start with https://']],
  ['[x](JavaScript&#58;alert(1))', ['sections/contact.mdx:6:1 found "JavaScript:alert(1)": links start with https://']],
  ['[x](data:text/html,hi)', ['sections/contact.mdx:6:1 found "data:text/html,hi": links start with https://']],
  ['[x](vbscript:x)', ['sections/contact.mdx:6:1 found "vbscript:x": links start with https://']],
  [
    '<a href="javascript:alert(1)">x</a>',
    ['sections/contact.mdx:6:4 found "javascript:alert(1)": links start with https://'],
  ],
  [
    '[x][y]\n\n[y]: javascript:alert(1)',
    ['sections/contact.mdx:8:1 found "javascript:alert(1)": links start with https://'],
  ],
  ['[x](ftp://example.com)', ['sections/contact.mdx:6:1 found "ftp://example.com": links start with https://']],
  [
    '[x](//example.com)',
    ['sections/contact.mdx:6:1 found "//example.com": write the full address, starting with https://'],
  ],
  ['[x]()', ['sections/contact.mdx:6:1 found "": the link leads nowhere']],
  ['[x](mailto:info)', ['sections/contact.mdx:6:1 found "mailto:info": for your address write <Email />']],
  ['[x](#patnets)', ['sections/contact.mdx:6:1 found "#patnets": there is no such anchor, did you mean "patents"?']],
  [
    '[x](#patent-99)',
    ['sections/contact.mdx:6:1 found "#patent-99": there is no such anchor, did you mean "patent-19"?'],
  ],
  [
    '[x](/patents/#patent-99)',
    ['sections/contact.mdx:6:1 found "/patents/#patent-99": there is no such anchor, did you mean "patent-19"?'],
  ],
  ['[x](/cv/#bokks)', ['sections/contact.mdx:6:1 found "/cv/#bokks": there is no such anchor, did you mean "books"?']],
  ['[x](/search/#nowhere)', ['sections/contact.mdx:6:1 found "/search/#nowhere": there is no such anchor']],
  ['[x](/patnets/)', ['sections/contact.mdx:6:1 found "/patnets/": there is no such page, did you mean "patents/"?']],
  [
    '[x](books/behind-algorithms/)',
    ['sections/contact.mdx:6:1 found "books/behind-algorithms/": there is no such page'],
  ],
  [
    '[x](www.example.com)',
    ['sections/contact.mdx:6:1 found "www.example.com": write the full address, starting with https://'],
  ],
  ['[x](/rss.xml)', ['sections/contact.mdx:6:1 found "/rss.xml": there is no such page']],
  ['[x](/leo-chen.vcf)', ['sections/contact.mdx:6:1 found "/leo-chen.vcf": there is no such page']],
  ['[x](/nothing/index.md)', ['sections/contact.mdx:6:1 found "/nothing/index.md": there is no such page']],
  ['[x](/404/)', ['sections/contact.mdx:6:1 found "/404/": there is no such page']],
  ['[x](../elsewhere/)', ['sections/contact.mdx:6:1 found "../elsewhere/": this leads outside the site']],
  [
    '[x](http://localhost:4321/cv/)',
    ['sections/contact.mdx:6:1 found "http://localhost:4321/cv/": only your own computer has this address: write /cv/'],
  ],
  [
    '[x](https://127.0.0.1/cv/?a#books)',
    [
      'sections/contact.mdx:6:1 found "https://127.0.0.1/cv/?a#books": only your own computer has this address: write /cv/?a#books',
    ],
  ],
  [
    '<a href="http://[::1]:4321">x</a>',
    ['sections/contact.mdx:6:4 found "http://[::1]:4321": only your own computer has this address: write /'],
  ],
  ['[x](https:a.com)', ['sections/contact.mdx:6:1 found "https:a.com": this is not an address: write https://a.com']],
  [
    '[x](https:///a.com)',
    ['sections/contact.mdx:6:1 found "https:///a.com": this is not an address: write https://a.com'],
  ],
  [
    '[x](https://https://github.com/x)',
    [
      'sections/contact.mdx:6:1 found "https://https://github.com/x": this is not an address: write https://github.com/x',
    ],
  ],
  [
    '[x](https://github)',
    [
      'sections/contact.mdx:6:1 found "https://github": this is not an address: the name of a site has a dot in it, such as github.com',
    ],
  ],
  [
    '[x](https://www.github,com/)',
    [
      'sections/contact.mdx:6:1 found "https://www.github,com/": this is not an address: the name of a site has letters, digits, hyphens and dots only',
    ],
  ],
])('refuses the link %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test.for([
  '[x](https://example.com/a?b=c#d)',
  '[x](https://пример.рф/)',
  '[x](#patents)',
  '[x](#patent-21)',
  '[x](#rdma-networking)',
  '[x](#about)',
  '[x](/)',
  '[x](/#books)',
  '[x](/leo.vcf)',
  '[x](/cv.pdf)',
  '[x](/patents.csv)',
  '[x](/layers/index.md)',
  '[x](/licenses.txt)',
  '[x](/sitemap-index.xml)',
  '[x](/.well-known/security.txt)',
  '## My plan\n\n[x](#my-plan)',
])('accepts the link %j', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test.for([
  ['x <Email />', [expect.stringMatching(/there is no such anchor/)]],
  ['- Python\n', []],
  ['<Definitions><Row term="Code">Python</Row></Definitions>', []],
] as const)('knows whether the CV has a section of the text %j', async ([body, expected]) => {
  using content = withBody('[x](/cv/#skills)').write(
    'sections/skills.mdx',
    `---\norder: 90\ntitle: Skills\n---\n\n${body}\n`,
  );
  expect(await content.errors()).toEqual(expected);
});

const hidden = 'what it leads to is hidden or a draft: show that, or delete the link';

test.for<[string, string, string]>([
  ['#patents', 'sections/patents.mdx', 'show: false\n'],
  ['/cv/#patents', 'sections/patents.mdx', 'show: false\n'],
  ['/patents/#patent-19', 'sections/patents.mdx', 'show: false\n'],
  ['/writing/note/', 'writing/note.mdx', 'draft: true\n'],
])('refuses a link to %s, which is not shown', async ([url, file, line]) => {
  using content = withBody(`[x](${url})`).write(
    'writing/note.mdx',
    '---\ntitle: Note\ndate: 2024-01-02\n---\n\n[x](/patents/#patent-19)\n',
  );
  expect(await content.errors()).toEqual([]);
  content.replace(file, '---\n', `---\n${line}`);
  expect(await content.errors()).toEqual(
    expect.arrayContaining([`sections/contact.mdx:6:1 found "${url}": ${hidden}`]),
  );
});

test('an article that is published elsewhere has no page', async () => {
  using content = withBody('[x](/writing/note/)').write(
    'writing/note.mdx',
    '---\ntitle: Note\ndate: 2024-01-02\nurl: https://example.com/\n---\n\nText.\n',
  );
  expect(await content.errors()).toEqual(
    expect.arrayContaining(['sections/contact.mdx:6:1 found "/writing/note/": there is no such page']),
  );
});

const spammers =
  'spammers find an address that is written out: for yours write <Email /> in a text, and leave out any other';

test.for<[string, string]>([
  ['Write to info@leoustc.com.', '6:10'],
  ['Write to info\\@leoustc.com.', '6:10'],
  ['Write to info&commat;leoustc.com.', '6:10'],
  ['`info@leoustc.com`', '6:1'],
  ['```sh\nmail info@leoustc.com\n```', '6:1'],
  ['{"info\\u0040leoustc.com"}', '6:1'],
  ['[info@leoustc.com](mailto:info@leoustc.com)', '6:1'],
  ['[x](https://example.com/?to=info@leoustc.com)', '6:1'],
  ['[x](https://example.com "info@leoustc.com")', '6:1'],
  ['<a href="mailto:info@leoustc.com">x</a>', '6:4'],
  ['<abbr title="info@leoustc.com">x</abbr>', '6:7'],
  ['<Callout title="info@leoustc.com">x</Callout>', '6:10'],
  ['<Entries><Entry title="x" tags={["info@leoustc.com"]} /></Entries>', '6:27'],
])('refuses the address written out in %j', async ([body, at]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([`sections/contact.mdx:${at} found "info@leoustc.com": ${spammers}`]);
});

test.for<[string, string]>([
  ['[x](https://example.com/?to=info%40leoustc.com)', 'info%40leoustc.com'],
  ['Write to git@leoustc.com.', 'git@leoustc.com'],
])('refuses the address in %j', async ([body, address]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([expect.stringContaining(`found "${address}": ${spammers}`)]);
});

test.for([
  '[@leo@hachyderm.io](https://mastodon.social/@leo@hachyderm.io)',
  '`git clone git@github.com:leo/site.git`',
  '`git clone ssh://git@github.com/leo/site.git`',
  '`npm i react@18.2.0 @scope/name@latest`',
  '`ssh root@node-1`',
  'Words {/* info@leoustc.com */}',
])('takes %j for no address', async (body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test('refuses to show an address that the profile has not got', async () => {
  using content = withBody('Write to <Email />.').replace('profile/leo.mdx', 'email: info@leoustc.com\n', '');
  expect(await content.errors()).toEqual([
    'sections/contact.mdx:6:10 there is no address to show: write it as "email" in profile/leo.mdx, or delete <Email />',
  ]);
});

test('points out a link that is not https', async () => {
  using content = withBody('See [x](http://example.com).');
  expect((await content.notices()).filter((notice) => notice.startsWith('sections/contact'))).toEqual([
    'sections/contact.mdx:6:5 the link is not https: try the same address with https://',
  ]);
});

test.for<[string, string[]]>([
  [
    '# Main',
    [
      'sections/contact.mdx:6:1 the anchor #main is already that of the page itself: rename one of them',
      'sections/contact.mdx:6:1 the page has its main heading: begin headings with ##',
    ],
  ],
  [
    '## Books',
    ['sections/contact.mdx:6:1 the anchor #books is already that of sections/books.mdx: rename one of them'],
  ],
  ['A claim[^1]', ['sections/contact.mdx:6:1 the footnote [^1] has no text: add a line "[^1]: …"']],
  [
    '&#x202e;evil',
    ['sections/contact.mdx:6:1 an invisible character stands here (right-to-left override, U+202E): delete it'],
  ],
])('refuses %j', async ([body, expected]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual(expected);
});

test('refuses a text without end', async () => {
  using content = withBody('word '.repeat(50_000));
  expect(await content.errors()).toEqual([
    'sections/contact.mdx:6:1 the text is longer than 200000 characters: divide it',
  ]);
});

test.for<[string, string]>([
  ['quotes', `${'> '.repeat(9_000)}x`],
  ['lists', `${'- '.repeat(9_000)}x`],
  ['elements', '<b>'.repeat(9_000)],
  ['elements on lines of their own', '<b>\n\n'.repeat(9_000)],
  ['brackets', `{${'['.repeat(9_000)}}`],
  ['braces and elements', `{${'<b>{'.repeat(200)}`],
  ['emphasis', `${'**a '.repeat(9_000)}${'b**'.repeat(9_000)}`],
  ['functions', `{${'a=>'.repeat(9_000)}1}`],
])('refuses endless %s', async ([, body]) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([
    expect.stringMatching(/^sections\/contact.mdx:\d+:\d+ this (is nested too|paragraph is)/),
  ]);
});

test.each([
  ['rule', '-'.repeat(60)],
  ['drawing of a table', '```text\n+------------------+-----------------+-----------------+\n| a | b | c |\n```'],
])('accepts a long %s', async (_, body) => {
  using content = withBody(body);
  expect(await content.errors()).toEqual([]);
});

test('accepts a link to the feed while there are articles', async () => {
  using content = withBody('[x](/rss.xml)').write(
    'writing/note.mdx',
    '---\ntitle: Note\ndate: 2024-01-02\n---\n\n[x](/writing/index.md)\n',
  );
  expect(await content.errors()).toEqual([]);
});

test('refuses a date in a list of the CV, and names its place', async () => {
  using content = withBody('<Entries><Entry title="x" date="May 2026" /></Entries>');
  expect(await content.errors()).toEqual([expect.stringMatching(/^sections\/contact.mdx:6:27 .*"May 2026"/)]);
});

test('says once that a page of a section is no path', async () => {
  using content = new ContentCopy();
  content.replace('sections/cv.mdx', 'page: cv/', 'page: cv');
  expect(await content.errors()).toEqual([expect.stringMatching(/^sections\/cv\.mdx:\d+:\d+ .*such as "cv\/"/)]);
});

test.each(['sections/contact.mdx', 'books/beyond-algorithms.mdx', 'profile/leo.mdx', 'layers/gpu-nvlink.mdx'])(
  'refuses a remark for the text of %s',
  async (file) => {
    using content = new ContentCopy();
    const [, head = ''] = readFileSync(content.path(file), 'utf8').split('---\n');
    content.write(file, `---\n${head}---\n\n{/* later */}\n\n{/* or not */}\n`);
    const line = head.split('\n').length + 3;
    expect(await content.errors()).toEqual([
      `${file}:${line}:1 this is a remark and no text: write the text, or move the remark up to the fields, after a # on a line of its own`,
    ]);
  },
);
