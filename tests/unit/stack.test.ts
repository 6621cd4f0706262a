import { expect, test } from 'vitest';
import { polygon, project, tile } from '#lib/stack/geometry.ts';
import { icon, iconIco, iconPng } from '#lib/stack/icon.ts';
import { fabric, flow, linkMatrix, seats } from '#lib/stack/patterns.ts';
import { byColour, plane, planeBox, planeOffset, stackBox } from '#lib/stack/stack.ts';

test('projects the corners of the unit square to a rhombus twice as wide as high', () => {
  expect([project(0, 0), project(1, 0), project(1, 1), project(0, 1)]).toEqual([
    [0, 0],
    [240, 120],
    [0, 240],
    [-240, 120],
  ]);
});

test('writes a polygon with relative sides and no needless spaces', () => {
  expect(
    polygon([
      [10, -5],
      [20, 0],
      [10, 5],
    ]),
  ).toBe('M10-5l10 5-10 5z');
});

test('gives squares of one size the same sides wherever they stand', () => {
  expect(tile(0, 0, 0.5)).toBe('M0 0l120 60-120 60-120-60z');
  expect(tile(0.5, 0.25, 0.5)).toBe('M60 90l120 60-120 60-120-60z');
});

test('lights the ring of eight through the link matrix', () => {
  const cells = (d: string | undefined) => (d ?? '').split('M').length - 1;
  expect(linkMatrix().map(({ paint, d }) => [paint, cells(d)])).toEqual([
    ['weak', 8],
    ['medium', 40],
    ['strong', 16],
  ]);
});

test('links every leaf to every spine', () => {
  const [links, dots] = fabric();
  expect(links?.d.split('L')).toHaveLength(6 * 3 + 1);
  expect(dots?.d.split('M')).toHaveLength(6 + 3 + 1);
});

test('seats a gang of four and a gang of two on a floor of sixteen', () => {
  expect(seats().map(({ paint, d }) => [paint, d.split('M').length - 1])).toEqual([
    ['strong', 4],
    ['medium', 2],
    ['line', 16],
  ]);
});

test('keeps every stream line on its plane', () => {
  for (const line of flow()[0]?.d.split('M').slice(1) ?? []) {
    const [x = 0, y = 0] = line.split(/[C ]/).map(Number);
    expect(Math.abs(x) / 240 + Math.abs(y - 120) / 120).toBeLessThan(1);
  }
});

test('draws a different plane for each of four layers, and begins again with the fifth', () => {
  const planes = [0, 1, 2, 3].map((index) => plane(index));
  expect(new Set(planes).size).toBe(4);
  expect(plane(4)).toBe(plane(0));
});

test('paints with classes on the page and with colours outside it', () => {
  expect(plane(1)).toMatch(/^<path class="ss" d="[^"]+"\/><path class="sf" d="M0 0l240 120-240 120-240-120z"\/>/);
  expect(plane(1, byColour('#00f', '#ccf', '#fff'))).toContain(
    '<path fill="#fff" stroke="#00f" stroke-width="2" d="M0 0',
  );
});

test('puts the last layer on top', () => {
  expect([0, 1, 2, 3].map((index) => planeOffset(index, 4))).toEqual([408, 272, 136, 0]);
  expect(planeBox).toBe('-242 -2 484 262');
  expect(stackBox(4)).toBe('-242 -2 484 670');
});

test('reduces the stack to an icon of at most four planes', () => {
  const svg = icon(['green', 'blue', 'violet', 'orange', 'green']);
  expect(svg.match(/<path /g)).toHaveLength(4);
  expect(icon(['green'], '#fff')).toContain('<path fill="#fff" d="M-280 -160h560v560h-560z"/>');
});

test('writes the icon as PNG and as ICO of 32 pixels', () => {
  const png = iconPng(['green', 'blue'], 180, '#fff');
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.readUInt32BE(16)).toBe(180);
  const ico = iconIco(['green', 'blue']);
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
});
