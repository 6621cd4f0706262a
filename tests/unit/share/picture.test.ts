import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { drawSharePicture } from '#lib/share/picture.ts';
import { nastyTexts } from '../../support/nasty.ts';

const stack =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#21763c" d="M0 0h10v10z"/></svg>';
const picture = { title: 'Selected Patents', name: 'Ada', host: 'example.org', stack };

/** Place of the title. */
const PLACE = { left: 72, top: 150, width: 560, height: 360 };

/** The darkest pixel of a part, from 0 to 255. */
async function darkest(png: Buffer, part: Partial<typeof PLACE> = {}): Promise<number> {
  // Statistics are of a whole picture, whatever has been asked of it before.
  const cut = await sharp(png)
    .extract({ ...PLACE, ...part })
    .png()
    .toBuffer();
  return (await sharp(cut).stats()).channels[0]?.min ?? Number.NaN;
}

const hasInk = async (png: Buffer) => (await darkest(png)) < 128;

test('has no ink where it has no title', async () => {
  expect(await hasInk(await drawSharePicture({ ...picture, title: ' ' }))).toBe(false);
});

test('is a PNG of the right size, under 60 kB', async () => {
  const png = await drawSharePicture(picture);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
});

test('is the same to the byte the second time', async () => {
  expect((await drawSharePicture(picture)).equals(await drawSharePicture(picture))).toBe(true);
});

test('is the same to the byte whatever was drawn before it', async () => {
  const drawAfter = async (...titles: string[]) => {
    vi.resetModules();
    const { drawSharePicture: draw } = await import('#lib/share/picture.ts');
    for (const title of titles) await draw({ ...picture, title });
    return draw({ ...picture, title: 'Layers — “Four Layers”' });
  };
  const alone = await drawAfter();
  expect((await drawAfter('Zażółć gęślą jaźń', 'Tiếng Việt', '最长前缀匹配')).equals(alone)).toBe(true);
});

test.each(Object.entries(nastyTexts))('draws %s', async (_, title) => {
  expect(await hasInk(await drawSharePicture({ ...picture, title }))).toBe(true);
});

test('draws each of them as it is: no two pictures are alike, nor like one of the text without its markup', async () => {
  const nasty = Object.values(nastyTexts);
  const texts = [...new Set([...nasty, ...nasty.map((text) => text.replace(/<[^>]*>/g, '')), '.'])];
  const pictures = [];
  for (const title of texts) pictures.push((await drawSharePicture({ ...picture, title })).toString('base64'));
  expect(new Set(pictures).size).toBe(texts.length);
});

test('makes room for a long title', async () => {
  const png = await drawSharePicture({ ...picture, title: 'Distributed storage and scheduling '.repeat(8) });
  expect(await hasInk(png)).toBe(true);
});

test.each([
  ['letters below the line', 'Typography jigsaw puzzle, '.repeat(7)],
  ['one word', 'Pneumonoultramicroscopicsilicovolcanoconiosis'],
  ['Chinese', '人工智能基础设施：从可扩展互连到拓扑感知调度的系统设计与实践方法研究'],
  ['Arabic', 'البنية التحتية للذكاء الاصطناعي: من الشبكات إلى الجدولة'],
  ['Hebrew', 'בינה מלאכותית: תשתיות, רשתות ותזמון של מאיצים.'],
])('leaves the edge of the title’s place free: %s', async (_, title) => {
  const png = await drawSharePicture({ ...picture, title });
  expect(await hasInk(png)).toBe(true);
  expect(await darkest(png, { height: 2 })).toBeGreaterThan(240);
  expect(await darkest(png, { top: 508, height: 2 })).toBeGreaterThan(240);
});

test.each(['Internationalization considerations', 'W'.repeat(15), 'x'.repeat(140)])(
  'leaves the right edge of the title’s place free: %s',
  async (title) => {
    const png = await drawSharePicture({ ...picture, title });
    expect(await hasInk(png)).toBe(true);
    expect(await darkest(png, { left: 630, width: 2 })).toBeGreaterThan(240);
  },
);

test('keeps a long name, a long host and a low stack off each other and the title', async () => {
  const png = await drawSharePicture({
    ...picture,
    name: 'Prof. Dr. Maximilian Alexander von Hohenzollern-Sigmaringen zu Tübingen '.repeat(4).trim(),
    host: `${'long'.repeat(15)}.department-of-computing.university.example.org`,
    stack: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10H0z"/></svg>',
  });
  expect(await darkest(png, { top: 0, left: 632, width: 30, height: 630 })).toBeGreaterThan(240);
  expect(await darkest(png, { top: 142, height: 8 })).toBeGreaterThan(240);
  expect(await darkest(png, { top: 510, height: 8 })).toBeGreaterThan(240);
});

test('sets a title of Hebrew from the right', async () => {
  const png = await drawSharePicture({ ...picture, title: 'שלום' });
  expect(await darkest(png, { width: 100 })).toBeGreaterThan(240);
  expect(await darkest(png, { left: 532, width: 100 })).toBeLessThan(128);
});

test.each([
  ['👍🏽', '🏽'],
  ['👩🏽‍🔬', '🔬'],
  ['👍🏽 👩🏽', '🏽 👩🏽'],
])('draws all parts of %s', async (whole, part) => {
  const png = await drawSharePicture({ ...picture, title: whole });
  expect(png.equals(await drawSharePicture({ ...picture, title: part }))).toBe(false);
});

test('draws a Chinese character by its other code, which the fonts lack', async () => {
  const png = await drawSharePicture({ ...picture, title: '\uf90c' });
  expect(png.equals(await drawSharePicture({ ...picture, title: '\u5948' }))).toBe(true);
});

test('names a character that no font of the project has', async () => {
  await expect(drawSharePicture({ ...picture, title: '\u{12000}' })).rejects.toThrow('can show \u{12000}');
});
