import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Backdrop, type Indexed, indexColours } from '#lib/share/png.ts';

const read = async (png: Buffer) => [...(await sharp(png).removeAlpha().raw().toBuffer())];

const nothing = { width: 0, height: 0, palette: [], indices: new Uint8Array() };
const encode = (drawing: Indexed) => new Backdrop(drawing).encodeWith(nothing, { left: 0, top: 0 });

test('few colours stay exactly as they are', async () => {
  const pixels = Uint8Array.from([251, 252, 254, 255, 21, 27, 36, 255, 33, 118, 60, 255, 251, 252, 254, 255]);
  expect(await read(encode(indexColours({ width: 2, height: 2, pixels })))).toEqual([
    251, 252, 254, 21, 27, 36, 33, 118, 60, 251, 252, 254,
  ]);
});

test('many colours become their near neighbours', async () => {
  const size = 64;
  const pixels = Uint8Array.from({ length: size * size * 4 }, (_, at) => {
    const [x, y] = [(at >> 2) % size, Math.floor((at >> 2) / size)];
    return [x * 4, y * 4, (x + y) * 2, 255][at % 4] ?? 0;
  });
  const made = await read(encode(indexColours({ width: size, height: size, pixels })));
  const wanted = [...pixels].filter((_, at) => at % 4 !== 3);
  expect(Math.max(...made.map((value, at) => Math.abs(value - (wanted[at] ?? 0))))).toBeLessThan(64);
  expect(new Set(made).size).toBeGreaterThan(4);
});

test('an area keeps its colour, and its edge takes it', () => {
  const edge = [222, 223, 226, 255];
  const area = [210, 209, 236, 255];
  const pixels = Uint8Array.from([...edge, ...area, ...area, ...edge, 0, 0, 0, 255]);
  expect(indexColours({ width: 5, height: 1, pixels }, 2)).toEqual({
    width: 5,
    height: 1,
    palette: [210, 209, 236, 0, 0, 0],
    indices: Uint8Array.from([0, 0, 0, 0, 1]),
  });
});

test('a drawing laid over another one covers its place and nothing else', async () => {
  const ground = {
    width: 3,
    height: 2,
    palette: [10, 10, 10, 20, 20, 20],
    indices: Uint8Array.from([0, 1, 0, 1, 0, 1]),
  };
  const drawing = { width: 2, height: 1, palette: [30, 30, 30, 40, 40, 40], indices: Uint8Array.from([1, 0]) };
  const backdrop = new Backdrop(ground);
  const reds = async (left: number, top: number) =>
    (await read(backdrop.encodeWith(drawing, { left, top }))).filter((_, at) => at % 3 === 0);
  expect(await reds(1, 1)).toEqual([10, 20, 10, 20, 40, 30]);
  expect(await reds(0, 0)).toEqual([40, 30, 10, 20, 10, 20]);
});
