import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { toJsonResume } from '#lib/cv/json-resume.ts';
import { ada, cvOf } from '../../support/cv.ts';
import { nastyTexts } from '../../support/nasty.ts';

const schemaFile = createRequire(import.meta.url).resolve('@jsonresume/schema/schema.json');
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
const written = (cv: Parameters<typeof toJsonResume>[0]) => JSON.parse(JSON.stringify(toJsonResume(cv)));

test('is valid against the JSON Resume schema, and says where it stands', () => {
  const resume = written(ada);
  validate(resume);
  expect(validate.errors).toBeNull();
  expect(resume.meta.canonical).toBe('https://example.org/resume.json');
});

test.each(Object.entries(nastyTexts))('keeps %s as they are and stays valid', (_, text) => {
  const resume = written(cvOf(text));
  validate(resume);
  expect(validate.errors).toBeNull();
  expect(resume.basics.name).toBe(text);
  expect(resume.education[0]).toEqual({ institution: text, area: text, studyType: text });
  expect(resume.work[0]).toEqual({ name: text, position: text, startDate: '2017', endDate: '2021', summary: text });
  expect(resume.publications.at(-1)).toEqual({ name: text, summary: `Patent ${text}` });
});

test('writes addresses as the schema takes them', () => {
  const resume = written({
    ...ada,
    links: [
      { label: 'Wiki', url: 'https://zh.wikipedia.org/wiki/人工 智能?q="x"' },
      { label: 'Host', url: 'https://例え.jp/' },
      { label: 'Query', url: 'https://example.org/[1]/100%/%41?a={b}|c' },
    ],
  });
  validate(resume);
  expect(validate.errors).toBeNull();
  expect(resume.basics.profiles.map(({ url }: { url: string }) => url)).toEqual([
    'https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%20%E6%99%BA%E8%83%BD?q=%22x%22',
    'https://xn--r8jz45g.jp/',
    'https://example.org/%5B1%5D/100%25/%41?a=%7Bb%7D%7Cc',
  ]);
});

test('has the section of skills, each with its keywords', () => {
  const rows = [
    { key: 'Languages', title: 'C, Go、Rust; Python (3.11, 3.12), and TeX' },
    { key: 'Scale', title: 'Clusters of 1,000 GPUs, Slurm' },
    { title: 'Logarithms' },
    { title: 'Tables', detail: 'Of sines, of cosines' },
  ];
  const resume = written({ ...ada, sections: [{ id: 'skills', title: 'What I can do', rows }] });
  validate(resume);
  expect(validate.errors).toBeNull();
  expect(resume.skills).toEqual([
    { name: 'Languages', keywords: ['C', 'Go', 'Rust', 'Python (3.11, 3.12)', 'TeX'] },
    { name: 'Scale', keywords: ['Clusters of 1,000 GPUs', 'Slurm'] },
    { name: 'Logarithms' },
    { name: 'Tables', keywords: ['Of sines', 'of cosines'] },
  ]);
  expect(written({ ...ada, sections: [] })).not.toHaveProperty('skills');
});

test('has positions, then affiliations as work, one span of each run of years', () => {
  expect(written(ada).work).toEqual([
    {
      name: 'Engine Works',
      position: 'Analyst',
      url: 'https://example.org/works',
      startDate: '1842',
      endDate: '1852',
      summary: 'Wrote programs.',
    },
    { name: 'Analytical Society', position: 'Member', startDate: '1833', endDate: '1834' },
    { name: 'Analytical Society', position: 'Member', startDate: '1836', endDate: '1836' },
    { name: 'Royal Institution', position: 'Fellow', startDate: '1840' },
    { name: 'Polytechnic', position: 'Patron' },
  ]);
});

test('lists a published book as a publication and an announced one as a project', () => {
  const resume = written(ada);
  expect(resume.publications[0]).toEqual({
    name: 'Notes: A to G',
    releaseDate: '1843-09-01',
    url: 'https://example.org/books/notes/',
    summary: 'On the engine.',
  });
  expect(resume.projects[1]).toEqual({ name: 'Flyology', description: 'On wings.', type: 'book' });
});
