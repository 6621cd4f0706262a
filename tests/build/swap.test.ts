import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { finish, fingerprint, makeSite, type Site } from '../support/site.ts';

let site: Site;
let profile: string;
let good: string;
let published: Record<string, string> | undefined;

beforeAll(async () => {
  site = makeSite();
  profile = path.join(site.content, 'profile', 'leo.mdx');
  good = readFileSync(profile, 'utf8');
  expect(await site.build()).toEqual({ code: 0, output: '' });
  published = fingerprint(site.out);
});
afterAll(() => site.remove());

test.each([
  ['a field of the wrong type', (text: string) => text.replace('name: Dr. Leo', 'name: [1]')],
  ['an expression that throws', (text: string) => `${text}\n\n{missing.value}\n`],
  ['a picture that is not there', (text: string) => `${text}\n\n![Nothing](./nothing.png)\n`],
])('leaves the published site as it is after %s', async (_, spoil) => {
  writeFileSync(profile, spoil(good));
  const { code, output } = await site.build();
  writeFileSync(profile, good);
  expect(code).toBe(1);
  expect(output).toContain('dist is as it was.');
  expect(fingerprint(site.out)).toEqual(published);
  expect(existsSync(`${site.out}.next`)).toBe(false);
});

test('reads no file that a system or an editor hides beside the entries', async () => {
  const books = path.join(site.content, 'books');
  const ofSystem = path.join(books, '._beyond-algorithms.mdx');
  const ofEditor = path.join(books, '.old.mdx');
  writeFileSync(ofSystem, Buffer.from([0, 5, 22, 7, 0, 2, 0, 0]));
  cpSync(path.join(books, 'beyond-algorithms.mdx'), ofEditor);
  const built = await site.build();
  for (const file of [ofSystem, ofEditor]) rmSync(file);
  expect(built).toEqual({ code: 0, output: '' });
  expect(fingerprint(site.out)).toEqual(published);
});

test('leaves nothing in a new folder when the content is refused', async () => {
  const out = path.join(site.folder, 'new', 'dist');
  writeFileSync(profile, good.replace('name: Dr. Leo', 'name: [1]'));
  const { code, output } = await site.build({ OUT_DIR: out });
  writeFileSync(profile, good);
  expect(code).toBe(1);
  expect(output).toMatch(/\nNothing was published\.\n$/);
  expect(readdirSync(path.dirname(out))).toEqual([]);
  rmSync(path.dirname(out), { recursive: true });
});

test('replaces no folder of something else', async () => {
  const notes = path.join(site.folder, 'notes');
  mkdirSync(notes);
  writeFileSync(path.join(notes, 'index.html'), 'Mine.');
  const before = fingerprint(site.folder);
  expect(await site.build({ OUT_DIR: notes })).toEqual({
    code: 1,
    output:
      `OUT_DIR — ${notes} is no site that was built here, and a build would remove it: name another folder, or empty this one\n` +
      `Nothing was published. ${path.relative(ROOT, notes)} is as it was.\n`,
  });
  renameSync(notes, `${notes}.old`);
  expect((await site.build({ OUT_DIR: notes })).output).toContain('notes.old is no site that was built here');
  renameSync(`${notes}.old`, notes);
  expect(fingerprint(site.folder)).toEqual(before);
  rmSync(notes, { recursive: true });
});

test('builds into no folder that Astro would take for one of the project', async () => {
  const out = `${ROOT}-out`;
  expect(await site.build({ OUT_DIR: out })).toEqual({
    code: 1,
    output:
      `OUT_DIR — the name of ${out} begins with that of the project, and Astro would take it for a folder in there: give it another name\n` +
      'Nothing was published.\n',
  });
  expect([out, `${out}.next`].filter((folder) => existsSync(folder))).toEqual([]);
});

test('publishes the old or the new site, whenever the build is killed', async () => {
  writeFileSync(profile, good.replace("I'm Leo", 'This is Leo'));
  const started = performance.now();
  expect((await site.build()).code).toBe(0);
  const duration = performance.now() - started;
  const renewed = fingerprint(site.out);
  expect(renewed).not.toEqual(published);

  writeFileSync(profile, good);
  const moments = [
    (end: AbortSignal) => changes(site.folder, 'dist.next', end),
    () => wait(duration * 0.8),
    // The old site, wherever it is by then, loses one of its files.
    (end: AbortSignal) => changes(site.out, '_headers', end),
    (end: AbortSignal) => changes(site.folder, 'dist.old', end),
  ];
  for (const moment of moments) {
    let code: number | null = 0;
    // A build may be over before the news of the moment has come.
    for (let attempt = 0; code !== null && attempt < 5; attempt += 1) {
      const over = new AbortController();
      const child = site.start();
      const end = finish(child);
      await Promise.race([moment(over.signal), end]);
      child.kill('SIGKILL');
      ({ code } = await end);
      over.abort();
    }
    expect(code).toBeNull();
    // Between the two renames the old site is beside its place.
    expect([published, renewed]).toContainEqual(fingerprint(site.out) ?? fingerprint(`${site.out}.old`));
  }
  expect((await site.build()).code).toBe(0);
  expect(fingerprint(site.out)).toEqual(published);
});

/** Waits until something happens to a file or folder of a folder, which may be moved meanwhile; watches until `end`. */
function changes(folder: string, name: string, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    watch(folder, { signal: end }, (_, changed) => changed === name && resolve());
  });
}

test.each([
  ['before the old site was moved away', ['dist', 'dist.next']],
  ['between the two renames', ['dist.old', 'dist.next']],
  ['before the old site was removed', ['dist', 'dist.old']],
])('recovers from a build killed %s', async (_, folders) => {
  renameSync(site.out, `${site.out}.kept`);
  for (const name of folders) cpSync(`${site.out}.kept`, path.join(site.folder, name), { recursive: true });
  rmSync(`${site.out}.kept`, { recursive: true });
  writeFileSync(profile, good.replace('name: Dr. Leo', 'name: [1]'));
  expect((await site.build()).code).toBe(1);
  writeFileSync(profile, good);
  expect(fingerprint(site.out)).toEqual(published);
  expect(readdirSync(site.folder).sort()).toEqual(['content', 'dist']);
});
