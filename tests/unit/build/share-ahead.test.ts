import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreseeOrders } from '#build/share-ahead.ts';
import { drawStack } from '#lib/share/share.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ahead-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `---\n${text}\n---\n\nText.\n`);
  }
}

test('foresees the pictures of pages and of articles that have one, as they order them', () => {
  write({
    'profile/leo.mdx': 'name: Dr. Leo\nlabel: Start',
    'sections/evidence.mdx': 'title: My Patents\nlist: patents',
    'sections/layers.mdx': 'title: Layers\nlist: layers',
    'sections/cv.mdx': 'title: Curriculum Vitae\npage: cv/',
    'sections/writing.mdx': 'title: Writing\nlist: writing',
    'layers/upper.mdx': 'order: 2\ntitle: Upper\nhue: orange',
    'layers/lower.mdx': 'order: 1\ntitle: Lower\nhue: green',
    'writing/links.mdx': 'title: "Links: a study"',
    'writing/draft.mdx': 'title: Draft\ndraft: true',
    'writing/elsewhere.mdx': 'title: Elsewhere\nurl: https://example.com/',
    'books/book.mdx': 'title: Book',
  });
  expect(foreseeOrders(folder)).toEqual(
    [
      { file: 'share/home.png', title: 'Dr. Leo', name: 'Start' },
      { file: 'share/layers.png', title: 'Layers', name: 'Dr. Leo' },
      { file: 'share/patents.png', title: 'My Patents', name: 'Dr. Leo' },
      { file: 'share/cv.png', title: 'Curriculum Vitae', name: 'Dr. Leo' },
      { file: 'share/search.png', title: 'Search', name: 'Dr. Leo' },
      { file: 'share/404.png', title: 'Page not found', name: 'Dr. Leo' },
      { file: 'share/writing/links.png', title: 'Links: a study', name: 'Dr. Leo' },
    ].map((order) => ({ ...order, stack: drawStack(['green', 'orange']) })),
  );
});

test('foresees nothing of a hidden section', () => {
  write({
    'profile/leo.mdx': 'name: Dr. Leo\nlabel: Start',
    'sections/evidence.mdx': 'title: My Patents\nlist: patents\nshow: false',
    'sections/layers.mdx': 'title: My Layers\nlist: layers\nshow: false',
    'sections/writing.mdx': 'title: Writing\nlist: writing\nshow: false',
    'layers/lower.mdx': 'order: 1\ntitle: Lower\nhue: green',
    'writing/links.mdx': 'title: Links',
  });
  const titles = ['Dr. Leo', 'Layers', 'Patents', 'CV', 'Search', 'Page not found'];
  expect(foreseeOrders(folder).map(({ title }) => title)).toEqual(titles);
  expect(foreseeOrders(folder)[0]?.stack).toBe(drawStack([]));
});

test('foresees nothing without a name', () => {
  write({ 'writing/links.mdx': 'title: Links' });
  expect(foreseeOrders(folder)).toEqual([]);
});
