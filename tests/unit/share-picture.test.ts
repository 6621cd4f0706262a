import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawSharePicture } from '#lib/share-picture.ts';
import { nastyTexts } from '../support/nasty.ts';

const stack =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#21763c" d="M0 0h10v10z"/></svg>';
const picture = { title: 'Selected Patents', name: 'Ada', host: 'example.org', stack };

/** Whether the left part, where the title stands, has any ink. */
const hasInk = async (png: Buffer) => {
  const { channels } = await sharp(png).extract({ left: 72, top: 150, width: 560, height: 360 }).stats();
  return (channels[0]?.min ?? 255) < 128;
};

test('is a PNG of the right size, under 60 kB', async () => {
  const png = await drawSharePicture(picture);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
});

test('is the same to the byte the second time', async () => {
  expect((await drawSharePicture(picture)).equals(await drawSharePicture(picture))).toBe(true);
});

test.each(Object.entries(nastyTexts))('draws %s', async (_, title) => {
  expect(await hasInk(await drawSharePicture({ ...picture, title }))).toBe(true);
});

test('makes room for a long title', async () => {
  const png = await drawSharePicture({ ...picture, title: 'Distributed storage and scheduling '.repeat(8) });
  expect(await hasInk(png)).toBe(true);
});

test('names a character that no font of the project has', async () => {
  await expect(drawSharePicture({ ...picture, title: '\u{12000}' })).rejects.toThrow('can show \u{12000}');
});
