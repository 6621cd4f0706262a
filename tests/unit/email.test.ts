import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { emailLink, encodeCharacters, mailto } from '#lib/email.ts';

test('writes every character as a reference, decimal and hexadecimal in turn', () => {
  expect(encodeCharacters('a@b')).toBe('&#97;&#x40;&#98;');
});

test('keeps a character outside the basic plane in one reference', () => {
  expect(encodeCharacters('𝒜')).toBe('&#119964;');
});

test('escapes what would end the address in a mailto link', () => {
  expect(mailto("o'x?y@example.org")).toBe("mailto:o'x%3Fy@example.org");
  expect(mailto('first.last+tag@example.org')).toBe('mailto:first.last+tag@example.org');
});

test('says the address in the href, and in the text after a hidden decoy', () => {
  const [link] = parseFragment(emailLink('ada@example.org')).childNodes;
  expect(link).toMatchObject({
    nodeName: 'a',
    attrs: [{ name: 'href', value: 'mailto:ada@example.org' }],
    childNodes: [
      { nodeName: 'span', attrs: [{ name: 'hidden', value: '' }], childNodes: [{ value: 'nospam.' }] },
      { value: 'ada@example.org' },
    ],
  });
});

test('leaves nothing of the address readable in the source', () => {
  expect(emailLink('ada@example.org')).not.toMatch(/ada|example|org|@|mailto|nospam/);
});
