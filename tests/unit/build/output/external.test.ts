import { expect, test } from 'vitest';
import { ask, externalLinks } from '#build/output/external.ts';
import { readPage } from '#lib/html.ts';

test('lists each address on another site once, with its pages', () => {
  const link = '<a href="https://a.example/x">x</a>';
  const pages = [
    readPage('index.html', `<!doctype html>${link}${link}<a href="/own/">x</a><a href="https://me.example/own/">x</a>`),
    readPage('b/index.html', `<!doctype html>${link}<a href="mailto:a@b.example">x</a>`),
  ];
  expect([...externalLinks(pages, 'https://me.example')]).toEqual([
    ['https://a.example/x', ['index.html', 'b/index.html']],
  ]);
});

test('says how an address answers', async () => {
  expect(await ask('https://a.example/', async () => new Response('x'))).toBeUndefined();
  expect(await ask('https://a.example/', async () => new Response('x', { status: 404 }))).toBe('answers 404');
  expect(await ask('https://a.example/', () => Promise.reject(new Error('no such host')))).toBe('no such host');
});
