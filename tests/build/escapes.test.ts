/** Text that is no markup to the content check and is some to a browser stands on no page as anything but text. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { listFiles } from '#build/output/finish.ts';
import { ROOT } from '#lib/env.ts';
import { makeSite } from '../support/site.ts';

/** A reference without its semicolon, which shows ©, and what HTML takes for a comment. */
const probe = '&copy </3>';
/** Fields that hold text, whatever it is. */
const texts = new Set(
  'title subtitle blurb name tagline label aboutTitle description role organisation degree area institution topic summary venue alt nav id tags'.split(
    ' ',
  ),
);

/** The same data with the probe at the end of every text. */
function probed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => probed(item, key));
  if (typeof value === 'object' && value !== null)
    // The number of a grant has to be one.
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, name === 'granted' ? item : probed(item, name)]),
    );
  return typeof value === 'string' && texts.has(key) ? `${value} ${probe}` : value;
}

const site = makeSite();
const place = (file: string) => path.join(site.content, file);

beforeAll(async () => {
  cpSync(path.join(ROOT, 'tests', 'fixtures', 'more'), site.content, { recursive: true });
  mkdirSync(place('projects'));
  writeFileSync(place('projects/one.mdx'), '---\norder: 1\ntitle: One\nsummary: A project.\ntags: [one]\n---\n');
  for (const file of ['patents.json', 'affiliations.json', 'education.json'])
    writeFileSync(
      place(file),
      JSON.stringify(
        probed(JSON.parse(readFileSync(place(file), 'utf8').replaceAll('"degree":', '"area": "", "degree":'))),
      ),
    );
  for (const file of listFiles(site.content)) {
    const [, front, body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(place(file), 'utf8')) ?? [];
    if (front === undefined || !file.endsWith('.mdx')) continue;
    const blocks = body.replace(/(title|caption|term|alt)="[^"]*/g, `$& ${probe}`);
    writeFileSync(place(file), `---\n${JSON.stringify(probed(parseYaml(front)))}\n---\n${blocks}`);
  }
  appendFileSync(place('profile/leo.mdx'), `\n\nHe writes \`${probe}\`.\n`);
  appendFileSync(
    place('writing/every-block.mdx'),
    `\n\n<Entries>\n  <Entry title="E" links={[{ label: "${probe}", url: "https://example.org/" }]}>\n    Text.\n  </Entry>\n</Entries>\n`,
  );
  expect(await site.build()).toEqual({ code: 0, output: '' });
});
afterAll(() => site.remove());

test('no text of the content is taken for markup', () => {
  const wrong: string[] = [];
  let right = 0;
  for (const file of listFiles(site.out).filter((each) => each.endsWith('.html'))) {
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if (node.nodeName === '#comment') wrong.push(`${file}: a comment`);
      const own = 'value' in node ? [node.value] : [];
      const attributes = 'attrs' in node ? node.attrs.map(({ value }) => value) : [];
      for (const text of [...own, ...attributes]) {
        if (text.includes('©')) wrong.push(`${file}: ${text.slice(0, 80)}`);
        if (text.includes(probe)) right += 1;
      }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(site.read(file), { scriptingEnabled: false }));
  }
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(400);
});
