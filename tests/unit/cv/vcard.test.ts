import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { fold, toVcard } from '#lib/cv/vcard.ts';
import { ada, cvOf } from '../../support/cv.ts';
import { nastyTexts } from '../../support/nasty.ts';

/** Values of a property as an independent parser reads them. */
function read(vcard: string, property: string): unknown[] {
  return new ICAL.Component(ICAL.parse(vcard)).getAllProperties(property).map((found) => found.getFirstValue());
}

test('carries name, address and links', () => {
  const vcard = toVcard(ada);
  expect(read(vcard, 'version')).toEqual(['4.0']);
  expect(read(vcard, 'fn')).toEqual(['Ada Lovelace']);
  expect(read(vcard, 'n')).toEqual([['', 'Ada Lovelace', '', '', '']]);
  expect(read(vcard, 'email')).toEqual(['ada@example.org']);
  expect(read(vcard, 'url')).toEqual(['https://example.org/', 'https://github.com/ada']);
  expect(read(vcard, 'note')).toEqual(['Poetical science']);
});

test('names only the organisations a position or an affiliation with goes on', () => {
  const vcard = toVcard(ada);
  expect(vcard).toContain('a1.ORG:Royal Institution\r\na1.TITLE:Fellow\r\n');
  expect(vcard).not.toMatch(/Analytical Society|Engine Works/);
  const experience = ada.experience.map((position) => ({ ...position, years: { from: 1842 } }));
  expect(toVcard({ ...ada, experience })).toContain(
    'a1.ORG:Engine Works\r\na1.TITLE:Analyst\r\na2.ORG:Royal Institution\r\na2.TITLE:Fellow\r\n',
  );
});

test('writes addresses in the letters a URI has', () => {
  const links = [{ label: 'Wiki', url: 'https://zh.wikipedia.org/wiki/人工 智能' }];
  expect(toVcard({ ...ada, links }).replaceAll('\r\n ', '')).toContain(
    'URL:https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%20%E6%99%BA%E8%83%BD\r\n',
  );
});

test('leaves out an e-mail address and a tagline that are not given', () => {
  expect(toVcard({ ...ada, email: undefined, tagline: undefined })).not.toMatch(/EMAIL|NOTE/);
});

test.each(Object.entries(nastyTexts))('brings %s back from an independent parser', (_, text) => {
  const vcard = toVcard(cvOf(text));
  const expected = text.replaceAll('\r\n', '\n');
  expect(read(vcard, 'fn')).toEqual([expected]);
  expect(read(vcard, 'org')).toEqual([expected]);
  expect(read(vcard, 'note')).toEqual([expected]);
});

test('escapes what stricter readers than the parser take for a sign of their own', () => {
  const text = String.raw`Leo, the \new; one`;
  expect(toVcard(cvOf(text)).split('\r\n')).toContain(String.raw`FN:Leo\, the \\new; one`);
  expect(read(toVcard(cvOf(text)), 'fn')).toEqual([text]);
});

test('keeps a semicolon inside a part of the name', () => {
  expect(read(toVcard(cvOf('Leo; the second')), 'n')).toEqual([['', 'Leo; the second', '', '', '']]);
});

test('folds after 75 octets and never inside a character', () => {
  expect(fold(`NOTE:${'文'.repeat(30)}`)).toBe(`NOTE:${'文'.repeat(23)}\r\n ${'文'.repeat(7)}`);
  for (const line of toVcard(cvOf('最长前缀匹配😀 '.repeat(40))).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\u{fffd}');
  }
});
