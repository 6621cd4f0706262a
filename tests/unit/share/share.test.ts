import { expect, test } from 'vitest';
import { shareImage, sharePath, shareWords } from '#lib/share/share.ts';

test('gives the home page a picture of its own name', () => {
  expect(sharePath('')).toBe('share/home.png');
});

test('names the picture after the path of the page', () => {
  expect(sharePath('writing/a-title/')).toBe('share/writing/a-title.png');
});

test('describes the picture with an absolute address', () => {
  expect(shareImage('patents/', 'Selected Patents')).toEqual({
    url: 'https://leoustc.com/share/patents.png',
    alt: '“Selected Patents” beside a stack of planes, one a layer.',
    width: 1200,
    height: 630,
  });
});

test.each([
  ['Selected Patents · Dr. Leo', { title: 'Selected Patents', name: 'Dr. Leo' }],
  ['Dr. Leo · Profile', { title: 'Dr. Leo', name: 'Profile' }],
  ['Something else', { title: 'Something else', name: 'Dr. Leo' }],
])('takes the name out of “%s”', (title, words) => {
  expect(shareWords(title, 'Dr. Leo')).toEqual(words);
});
