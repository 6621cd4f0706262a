/** Facts for the tests of what is made from them. */
import type { Facts } from '#lib/facts/facts.ts';
import { nastyBlock, nastyContent, nastyLine, nastyPatents } from './nasty.ts';

/** A person with one of each. */
export const plainFacts: Facts = {
  name: 'Ada Example',
  tagline: 'Engines!',
  description: 'Ada is an analyst.',
  aboutTitle: 'About Me',
  about: 'Ada is an *analyst*. She writes.\n\nWrite to <Email />.',
  hasEmail: true,
  links: [{ label: 'GitHub', url: 'https://github.com/example' }],
  files: [{ label: 'CV, PDF', url: 'https://leoustc.com/cv.pdf' }],
  cv: { path: 'cv/', title: 'CV' },
  sections: [
    { id: 'layers', title: 'One Layer', list: 'layers', body: '' },
    { id: 'books', title: 'Books', note: '(coming soon)', list: 'books', body: '' },
    { id: 'education', title: 'Education', list: 'education', body: '' },
    { id: 'affiliations', title: 'Affiliations', list: 'affiliations', body: '' },
    { id: 'patents', title: 'Patents', list: 'patents', body: '' },
    {
      id: 'contact',
      title: 'Contact',
      body: 'Write to <Email /> or on [GitHub](https://github.com/example).\n\n<Downloads />',
    },
  ],
  layers: [{ id: 'gpu', title: 'GPU & NVLink', hue: 'green', body: 'Text of the layer.\n\n<Wiring />' }],
  books: [{ id: 'one', title: 'One', blurb: 'About one.', status: 'announced', links: [], layers: ['gpu'], body: '' }],
  experience: [],
  education: [{ degree: 'Ph.D.', institution: 'University of Wisconsin - Madison' }],
  affiliations: [{ role: 'Vice Director', organisation: 'Committee, CSMPTE', years: [2018] }],
  patents: [
    {
      no: 18,
      id: 'CN119336686A',
      title: 'Expanding Base Address Register Space in PCIe Devices',
      topic: 'Interconnect',
      layer: { id: 'gpu', title: 'GPU & NVLink', hue: 'green' },
    },
    { no: 14, id: 'CN20150605CN', title: 'Vehicular Networking' },
  ],
  projects: [],
  writing: [],
};

/** The same with text that breaks careless formats. */
export const nastyFacts: Facts = {
  ...plainFacts,
  name: nastyContent.profile.name,
  tagline: nastyLine,
  description: nastyBlock,
  links: [...nastyContent.profile.links],
  layers: [{ id: 'rdma-networking', title: nastyLine, hue: 'blue', body: 'Text of the layer.' }],
  books: nastyContent.books.map((book, index) => ({
    id: `book-${index + 1}`,
    layers: [],
    body: '',
    ...book,
    links: 'links' in book ? [...book.links] : [],
  })),
  experience: [...nastyContent.experience],
  education: [...nastyContent.education],
  affiliations: nastyContent.affiliations.map((affiliation) => ({
    ...affiliation,
    years: 'from' in affiliation.years ? affiliation.years : [...affiliation.years],
  })),
  patents: nastyPatents,
};
