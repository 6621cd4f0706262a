import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { canShow, EVERYWHERE, fontsFor } from '#lib/typeset/fonts.ts';

const require = createRequire(import.meta.url);

test('what a font has can be shown', () => {
  expect([...'Aé½≤ß中שم✔①📘Ж'].filter((character) => !canShow(character))).toEqual([]);
});

test('what a package names and its fonts lack cannot', () => {
  expect([...'₂ⁿ⅞ἄⅫⓋ∄𝐜\ue000'].filter(canShow)).toEqual([]);
});

test('both families have what is not looked up', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
    EVERYWHERE.has(one),
  );
  expect(all).toHaveLength(103);
  for (const family of ['instrument-sans', 'source-serif-4']) {
    const file = require.resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`);
    const font = create(readFileSync(file));
    const codes = new Set('characterSet' in font ? font.characterSet : []);
    expect(all.filter((one) => !codes.has(one.charCodeAt(0)))).toEqual([]);
  }
});

test('a sign of several characters has one font that has all of it', async () => {
  const { signs, sans } = await fontsFor('Up 👍🏽, 👩🏽‍🔬, ❤️ é 👍 1️⃣ 🇨🇳');
  expect(signs).toEqual({
    '👍🏽': 'site-noto-emoji-9',
    '👩🏽‍🔬': 'site-noto-emoji-8',
    '❤️': 'site-noto-emoji-2',
    '1️⃣': 'site-noto-emoji-2',
    '🇨🇳': 'site-noto-emoji-0',
  });
  expect(sans).toEqual(expect.arrayContaining(Object.values(signs)));
});

test('a text without emoji has no such signs', async () => {
  expect((await fontsFor('e\u0304 مرحبًا')).signs).toEqual({});
});
