import { expect, test } from 'vitest';
import { cvSections, isInCv, textRows } from '#lib/cv/sections.ts';

test('entries, definitions and rows of a table become rows with their short word at the left', () => {
  const source = `<Entries>
  <Entry title="Engine" url="https://example.org/" date={"1843-09"} tags={["brass"]} links={[{ label: "Notes", url: "https://example.org/notes" }]}>
    One sentence.

    Another.
  </Entry>
  <Entry title="Notes" />
</Entries>

<Definitions>
  <Row term="1840–today">**Fellow**, Royal Institution</Row>
</Definitions>

| Years | Role   | At       |
| ----- | ------ | -------- |
| 1836  | Member | Analysis |`;
  expect(textRows(source)).toEqual([
    {
      key: 'September 1843',
      title: 'Engine',
      url: 'https://example.org/',
      detail: 'One sentence. Another. · brass',
      links: [{ label: 'Notes', url: 'https://example.org/notes' }],
    },
    { title: 'Notes' },
    { key: '1840–today', title: 'Fellow, Royal Institution' },
    { key: '1836', title: 'Member, Analysis' },
  ]);
});

test('a heading takes the paragraph after it; items, remarks and other paragraphs are rows', () => {
  const source = `### Fellow

At the *Royal* Institution.

- Tables
  - Logarithms
- Cards

<Callout title="Please note">A remark.</Callout>

<Figure src="./engine.png" alt="The engine" />

A paragraph.`;
  expect(textRows(source)).toEqual([
    { title: 'Fellow', detail: 'At the Royal Institution.' },
    { title: 'Tables Logarithms' },
    { title: 'Cards' },
    { title: 'Please note', detail: 'A remark.' },
    { title: 'A paragraph.' },
  ]);
});

test('the CV has the sections of the home page but the essay, ways to other pages, pictures and the contact', () => {
  const sections = cvSections([
    { id: 'skills', title: 'Skills', body: 'Logarithms, `<Email />`' },
    { id: 'layers', title: 'Essay', list: 'layers', body: '' },
    { id: 'library', title: 'Books', list: 'books', body: 'All of them.' },
    { id: 'cv', title: 'CV', page: 'cv/', body: 'On paper.' },
    { id: 'view', title: 'View', body: '<Wiring />' },
    { id: 'contact', title: 'Contact', body: 'Write to <Email />.' },
    { id: 'files', title: 'Files', body: '<Downloads />' },
  ]);
  expect(sections).toEqual([
    { id: 'skills', title: 'Skills', rows: [{ title: 'Logarithms, <Email />' }] },
    { id: 'books', title: 'Books', list: 'books', rows: [{ title: 'All of them.' }] },
  ]);
});

test('a section that also leads to a page keeps its list, and one that only leads there is left out', () => {
  const section = { id: 'a', title: 'A', page: 'patents/', body: '' };
  expect(cvSections([{ ...section, list: 'patents' }])).toEqual([
    { id: 'patents', title: 'A', list: 'patents', rows: [] },
  ]);
  expect(cvSections([{ ...section, body: 'See there.' }])).toEqual([]);
});

test('a list stays in the CV when its words say how to reach the person, and they do not', () => {
  const section = { id: 'books', title: 'Books', list: 'books', body: 'Write to <Email />.' } as const;
  expect(cvSections([section])).toEqual([{ id: 'books', title: 'Books', list: 'books', rows: [] }]);
  expect(isInCv({ list: undefined, page: undefined, body: 'Write to <Email />.' })).toBe(false);
});

test('the items of a list in a row are told apart', () => {
  expect(textRows('<Row term="Languages">\n\n- Rust\n- Go\n\n</Row>')).toEqual([
    { key: 'Languages', title: 'Rust, Go' },
  ]);
});

test('whether a section is one of the CV can be told before its dates have been checked', () => {
  const body = '<Entries>\n  <Entry title="Engine" date="May 2026" />\n</Entries>';
  expect(isInCv({ list: undefined, page: undefined, body })).toBe(true);
  expect(isInCv({ list: undefined, page: undefined, body: '{/* nothing */}' })).toBe(false);
});
