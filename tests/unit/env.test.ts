import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { ContentCopy } from '../support/content.ts';

/** Where a command takes the site to be. */
function siteOf(content: ContentCopy, settings: Record<string, string> = {}): string {
  const module = pathToFileURL(path.join(ROOT, 'src/lib/env.ts')).href;
  const script = `const { SITE_URL } = await import(${JSON.stringify(module)}); process.stdout.write(SITE_URL);`;
  const { SITE_URL: _, ...env } = process.env;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...env, CONTENT_DIR: content.root, ...settings },
    encoding: 'utf8',
  });
}

test('the site is at the domain of the owner, unless the environment says otherwise', () => {
  using content = new ContentCopy();
  content.write('site.json', '{ "domain": "Leo.example.org" }');
  expect(siteOf(content)).toBe('https://leo.example.org');
  expect(siteOf(content, { SITE_URL: 'https://user.github.io' })).toBe('https://user.github.io');
});

test.each(['{ "domain": "https://x" }', '{ "domain"', '{}'])('%s leaves the site where it is', (text) => {
  using content = new ContentCopy();
  content.write('site.json', text);
  expect(siteOf(content)).toBe('https://leoustc.com');
});
