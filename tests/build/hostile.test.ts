import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_DIR } from '#lib/env.ts';
import { fingerprint, makeSite } from '../support/site.ts';

const site = makeSite();
beforeAll(async () => {
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

test.each([
  ['a script in a text', 'sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n\n<script>alert(1)</script>\n'],
  ['code in a text', 'sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n\n{process.exit(0)}\n'],
  ['a link that is code', 'sections/contact.mdx', '---\norder: 90\ntitle: Contact\n---\n\n[x](javascript:alert(1))\n'],
  [
    'a drawing with a script as a cover',
    'books/beyond-algorithms.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  ],
  [
    'a drawing that acts when it loads as a cover',
    'books/beyond-algorithms.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>',
  ],
  [
    'a drawing that fetches as a cover',
    'books/beyond-algorithms.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="https://example.org/p.png"/></svg>',
  ],
  [
    'a link that is code in a field',
    'writing/post.mdx',
    '---\ntitle: Post\ndate: "2026-01-01"\nurl: "javascript:alert(1)"\n---\n',
  ],
  [
    'markup that acts',
    'sections/contact.mdx',
    '---\norder: 90\ntitle: Contact\n---\n\n<img src="x" onerror="alert(1)" />\n',
  ],
  [
    'a picture that counts its readers',
    'sections/contact.mdx',
    '---\norder: 90\ntitle: Contact\n---\n\n![x](https://example.org/p.png)\n',
  ],
  [
    'a picture from outside of the content',
    'sections/contact.mdx',
    '---\norder: 90\ntitle: Contact\n---\n\n![x](../../../../etc/passwd)\n',
  ],
  ['a path in a slug', 'writing/post.mdx', '---\ntitle: Post\nslug: ../../../evil\ndate: "2026-01-01"\n---\n\nText.\n'],
  ['a path in a file name', 'writing/up%2f..%2fevil.mdx', '---\ntitle: Post\ndate: "2026-01-01"\n---\n\nText.\n'],
])('a contribution with %s is not published, and the site stays as it was', async (_, file, text) => {
  const before = fingerprint(site.out);
  rmSync(site.content, { recursive: true });
  cpSync(CONTENT_DIR, site.content, { recursive: true });
  const place = path.join(site.content, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain(path.basename(file));
  expect(fingerprint(site.out)).toEqual(before);
  expect(before).toHaveProperty('index.html');
});

test('a file that is a way out of the content is not published', async () => {
  rmSync(site.content, { recursive: true });
  cpSync(CONTENT_DIR, site.content, { recursive: true });
  mkdirSync(path.join(site.content, 'writing'));
  symlinkSync('/etc/passwd', path.join(site.content, 'writing', 'post.mdx'));
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain('writing/post.mdx');
});
