import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { ContentCopy } from '../support/content.ts';

/** What a command takes a setting to be. */
function settingOf(name: string, settings: Record<string, string>): string {
  const module = pathToFileURL(path.join(ROOT, 'src/lib/env.ts')).href;
  const script = `const { ${name} } = await import(${JSON.stringify(module)}); process.stdout.write(${name});`;
  const { SITE_URL: _, ...env } = process.env;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...env, ...settings },
    encoding: 'utf8',
  });
}

/** Where a command takes the site to be. */
const siteOf = (content: ContentCopy, settings: Record<string, string> = {}): string =>
  settingOf('SITE_URL', { CONTENT_DIR: content.root, ...settings });

test('a folder whose setting is empty is the one without a setting', () => {
  const folders = ['CONTENT_DIR', 'OUT_DIR'].map((name) => settingOf(name, { CONTENT_DIR: '', OUT_DIR: '' }));
  expect(folders).toEqual([path.join(ROOT, 'content'), path.join(ROOT, 'dist')]);
});

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
