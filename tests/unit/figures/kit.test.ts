import { area as d3area, line as d3line } from 'd3-shape';
import { scaleLinear, scaleLog } from 'd3-scale';
import { expect, test } from 'vitest';
import { area, linear, line, logarithmic, powers } from '#figures/kit/axis.ts';
import { figureId, figureProps } from '#figures/kit/props.ts';
import { choice, initialState, members, readState, setField, step, writeState } from '#figures/kit/state.ts';
import { h, still, toMarkup } from '#figures/kit/tree.ts';
import { bitRate, byteRate, bytes, decimalBytes, flopRate, percent, significant, time } from '#figures/kit/units.ts';

const spec = {
  size: step(3, 34, 30),
  gpu: choice(['a100', 'h100'], 'h100'),
  seats: members(64, [0, 1]),
};
const start = initialState(spec);
const read = (query: string) => readState(spec, start, new URLSearchParams(query), 'w');

test('a tree becomes markup with rounded numbers and without its live attributes', () => {
  const tree = h('g', { x: 1.26, y: -0.01, role: undefined, 'live:tabindex': 0 }, ['a', 'b'], false, h('rect'));
  expect(toMarkup(tree)).toBe('<g x="1.3" y="0">ab<rect></rect></g>');
  expect(still(tree).attributes).toEqual({ x: '1.3', y: '0' });
});

test('markup in a text or an attribute stays text', () => {
  expect(toMarkup(h('text', { title: '"><script>' }, '<script>&'))).toBe(
    '<text title="&quot;&gt;&lt;script&gt;">&lt;script&gt;&amp;</text>',
  );
});

test('a state survives the way through the address', () => {
  const state = { size: 3, gpu: 'a100', seats: [0, 1, 2, 9, 63] } as const;
  const query = writeState(spec, start, state, new URLSearchParams('other=1&w.old=2'), 'w').toString();
  expect(query).toBe('other=1&w.size=3&w.gpu=a100&w.seats=0-2.9.63');
  expect(read(query)).toEqual(state);
});

test('what stays in the address keeps its place, and so does what belongs to others', () => {
  const written = (query: string, state: typeof start) =>
    writeState(spec, start, state, new URLSearchParams(query), 'w').toString();
  expect(written('w.gpu=a100&w-2.gpu=a100&w.size=4&w2=1', { ...start, gpu: 'a100', size: 3 })).toBe(
    'w.gpu=a100&w-2.gpu=a100&w.size=3&w2=1',
  );
  expect(written('w.gpu=a100&x=1&w.gpu=h100', { ...start, gpu: 'a100' })).toBe('w.gpu=a100&x=1');
});

test('a figure as it starts leaves the address alone', () => {
  expect(writeState(spec, start, start, new URLSearchParams(), 'w').toString()).toBe('');
});

test.each([
  ['w.size=99', { size: 34 }],
  ['w.size=-1e308', { size: 3 }],
  ['w.size=Infinity', { size: 34 }],
  ['w.size=7.6', { size: 8 }],
  ['w.size=NaN', {}],
  ['w.size=', {}],
  ['w.size=%3Cscript%3E', {}],
  ['w.gpu=constructor', {}],
  ['w.gpu=H100', {}],
  ['w.seats=0-9999', { seats: Array.from({ length: 64 }, (_, n) => n) }],
  ['w.seats=9.2.2-3', { seats: [2, 3, 9] }],
  ['w.seats=', { seats: [] }],
  ['w.seats=5-3.%22', {}],
  [`w.seats=${'1.'.repeat(5000)}7`, { seats: [1, 7] }],
  [`w.seats=0-${'9'.repeat(10_000)}`, { seats: Array.from({ length: 64 }, (_, n) => n) }],
  [`w.size=${'9'.repeat(10_000)}`, { size: 34 }],
  [`w.size=-${'9'.repeat(10_000)}`, { size: 3 }],
  ['w.__proto__=1&w.unknown=2&size=3', {}],
])('the address %.40s gives the nearest valid state', (query, expected) => {
  expect(read(query)).toEqual({ ...start, ...expected });
});

test('a control sets its own field and no other', () => {
  expect(setField(spec, start, 'size', '12')).toEqual({ ...start, size: 12 });
  expect(setField(spec, start, 'colour', '12')).toEqual(start);
});

test('props in MDX are the fields of the figure and nothing else', () => {
  expect(figureProps(spec).parse({ gpu: 'a100' })).toEqual({ ...start, gpu: 'a100' });
  expect(figureProps(spec).safeParse({ gpu: 'v100' }).success).toBe(false);
  expect(figureProps(spec).safeParse({ size: '12' }).success).toBe(false);
  expect(figureProps(spec).safeParse({ colour: 'red' }).success).toBe(false);
});

test('a figure repeated on a page has an id of its own there', () => {
  const [page, other] = [new Request('https://example.com/a/'), new Request('https://example.com/b/')];
  const ids = [
    [page, 'wiring'],
    [page, 'wiring'],
    [page, 'seats'],
    [other, 'wiring'],
  ] as const;
  expect(ids.map(([request, name]) => figureId(request, name))).toEqual(['wiring', 'wiring-2', 'seats', 'wiring']);
});

test('scales and paths agree with d3', () => {
  const log = scaleLog([8, 2 ** 34], [40, 340]);
  for (const value of [8, 1000, 65536, 2 ** 34])
    expect(logarithmic([8, 2 ** 34], [40, 340])(value)).toBeCloseTo(log(value), 9);
  expect(linear([0, 5], [100, 0])(2)).toBe(scaleLinear([0, 5], [100, 0])(2));
  const points: [number, number][] = [
    [0, 1.5],
    [2, 3],
    [4, 0],
  ];
  expect(line(points)).toBe(d3line()(points));
  const both = d3area<[number, number]>()
    .x((p) => p[0])
    .y1((p) => p[1])
    .y0(9);
  expect(
    area(
      points,
      points.map(([x]) => [x, 9] as const),
    ),
  ).toBe(both(points));
  expect(powers(2, 10, 30, 10)).toEqual([1024, 1048576, 1073741824]);
});

test('quantities have three digits and a unit in words', () => {
  const plain = (text: string) => text.replace('\u00a0', ' ');
  expect([8, 1024, 65536, 1048576, 2 ** 34].map((size) => plain(bytes(size)))).toEqual([
    '8 B',
    '1 KiB',
    '64 KiB',
    '1 MiB',
    '16 GiB',
  ]);
  expect([15.0001e-6, 999.96e-6, 5.12355e-3, 62.6909e-3, 2].map((seconds) => plain(time(seconds)))).toEqual([
    '15 µs',
    '1 ms',
    '5.12 ms',
    '62.7 ms',
    '2 s',
  ]);
  expect([0.64e-9, 45e-9, 830e-9, 0.9996e-6].map((seconds) => plain(time(seconds)))).toEqual([
    '0.64 ns',
    '45 ns',
    '830 ns',
    '1 µs',
  ]);
  expect([0, 0.0003, 0.0049, 0.005, 0.615, 0.994, 0.9996, 1].map(percent)).toEqual([
    '0\u00a0%',
    'under 1\u00a0%',
    'under 1\u00a0%',
    '1\u00a0%',
    '62\u00a0%',
    '99\u00a0%',
    'over 99\u00a0%',
    '100\u00a0%',
  ]);
  expect([366.747e9, 0.933e6].map((rate) => plain(byteRate(rate)))).toEqual(['367 GB/s', '933 kB/s']);
  expect(plain(bitRate(0.2557e9))).toBe('256 Mb/s');
  expect(plain(decimalBytes(11_870_000))).toBe('11.9 MB');
  expect(plain(flopRate(989.4e12))).toBe('989 TFLOP/s');
  expect([0, 37785.4, Number.NaN].map((value) => significant(value))).toEqual(['0', '37,800', '–']);
});
