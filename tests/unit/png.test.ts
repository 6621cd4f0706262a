import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePng } from '#lib/png.ts';

const read = async (png: Buffer) => [...(await sharp(png).removeAlpha().raw().toBuffer())];

test('few colours stay exactly as they are', async () => {
  const pixels = Uint8Array.from([251, 252, 254, 255, 21, 27, 36, 255, 33, 118, 60, 255, 251, 252, 254, 255]);
  expect(await read(await encodePng({ width: 2, height: 2, pixels }))).toEqual([
    251, 252, 254, 21, 27, 36, 33, 118, 60, 251, 252, 254,
  ]);
});

test('many colours become their near neighbours', async () => {
  const size = 64;
  const pixels = Uint8Array.from({ length: size * size * 4 }, (_, at) => {
    const [x, y] = [(at >> 2) % size, Math.floor((at >> 2) / size)];
    return [x * 4, y * 4, (x + y) * 2, 255][at % 4] ?? 0;
  });
  const made = await read(await encodePng({ width: size, height: size, pixels }));
  const wanted = [...pixels].filter((_, at) => at % 4 !== 3);
  expect(Math.max(...made.map((value, at) => Math.abs(value - (wanted[at] ?? 0))))).toBeLessThan(64);
  expect(new Set(made).size).toBeGreaterThan(4);
});
