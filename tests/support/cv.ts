/** A complete CV for the tests of its forms. */
import type { Cv } from '#lib/cv/cv.ts';

/** A CV with every kind of entry. */
export const ada: Cv = {
  id: 'ada',
  name: 'Ada Lovelace',
  tagline: 'Poetical science',
  about: ['First paragraph.', 'Second paragraph.'],
  email: 'ada@example.org',
  url: 'https://example.org/',
  links: [{ label: 'GitHub', url: 'https://github.com/ada' }],
  sections: [
    { id: 'skills', title: 'Skills', rows: [{ key: 'Tables', title: 'Logarithms' }] },
    { id: 'books', list: 'books', title: 'Books', rows: [] },
    { id: 'experience', list: 'experience', title: 'Experience', rows: [] },
    { id: 'education', list: 'education', title: 'Education', rows: [] },
    { id: 'affiliations', list: 'affiliations', title: 'Affiliations', rows: [] },
    { id: 'patents', list: 'patents', title: 'Selected Patents', rows: [] },
    { id: 'projects', list: 'projects', title: 'Projects', rows: [] },
    { id: 'writing', list: 'writing', title: 'Writing', rows: [] },
  ],
  experience: [
    {
      role: 'Analyst',
      organisation: 'Engine Works',
      years: { from: 1842, to: 1852 },
      summary: 'Wrote programs.',
      url: 'https://example.org/works',
    },
  ],
  education: [{ degree: 'Ph.D.', institution: 'University of London', area: 'Mathematics', year: 1836 }],
  affiliations: [
    { role: 'Member', organisation: 'Analytical Society', years: [1833, 1834, 1836] },
    { role: 'Fellow', organisation: 'Royal Institution', years: { from: 1840 } },
    { role: 'Patron', organisation: 'Polytechnic' },
  ],
  books: [
    {
      title: 'Notes',
      subtitle: 'A to G',
      blurb: 'On the engine.',
      status: 'published',
      date: '1843-09-01',
      url: 'https://example.org/books/notes/',
      links: [
        { label: 'Publisher', url: 'https://example.org/notes' },
        { label: 'Library', url: 'https://example.net/notes' },
      ],
    },
    { title: 'Flyology', blurb: 'On wings.', status: 'announced', links: [] },
  ],
  patents: [
    {
      no: 2,
      id: 'US1234567B2',
      title: 'Looping',
      url: 'https://patents.google.com/patent/US1234567B2/en',
      published: '1842',
    },
    { no: 1, id: 'unknown 7', title: 'Cards' },
  ],
  projects: [{ title: 'Engine', summary: 'A computer.', tags: ['brass'] }],
  writing: [{ title: 'Sketch', date: '1843-08-01', venue: 'Memoirs', url: 'https://example.org/sketch/' }],
};

/** The CV with one text in every field that holds free text. */
export const cvOf = (text: string): Cv => ({
  ...ada,
  name: text,
  tagline: text,
  about: [text],
  links: [{ label: text, url: 'https://example.org/?a=1&b=2' }],
  sections: ada.sections.map((section) => ({
    ...section,
    title: text,
    rows: [{ key: text, title: text, detail: text }],
  })),
  experience: [{ role: text, organisation: text, years: { from: 2017, to: 2021 }, summary: text }],
  education: [{ degree: text, institution: text, area: text }],
  affiliations: [{ role: text, organisation: text, years: { from: 2017 } }],
  books: [{ title: text, subtitle: text, blurb: text, status: 'announced', links: [] }],
  patents: [{ no: 1, id: text, title: text }],
  projects: [{ title: text, summary: text, tags: [text] }],
  writing: [{ title: text, date: '2026-01-02', venue: text, summary: text, url: 'https://example.org/' }],
});
