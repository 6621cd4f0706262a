/** What the figures say in words: sentences, tables, names of cells. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { initialState, type State } from '#figures/kit/state.ts';
import type { Tree } from '#figures/kit/tree.ts';
import { microseconds } from '#figures/microseconds/draw.ts';
import { moveRows } from '#figures/microseconds/facts.ts';
import { readers } from '#figures/readers/draw.ts';
import { seats } from '#figures/seats/draw.ts';
import { type SeatsState, act, settle, spec as seatsSpec } from '#figures/seats/scene.ts';
import { wiring } from '#figures/wiring/draw.ts';
import { ringRows } from '#figures/wiring/facts.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const wired = (change: Partial<State<typeof wiring.spec>>) => ({ ...initialState(wiring.spec), ...change });

/** An attribute of every element under a tree that has it. */
const attributes = (tree: Tree, name: string): string[] => [
  ...(tree.attributes[name] === undefined ? [] : [plain(tree.attributes[name])]),
  ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : attributes(child, name))),
];

test('a ring is told with its protocol and against the bridged pairs', () => {
  expect(plain(wiring.say(wired({})))).toBe(
    'Switch, H100: eight GPUs agree on 1 GiB in 5.12 ms, 367 GB/s of bus bandwidth (Simple). Bridged pairs, A100: 78.4 ms.',
  );
  expect(plain(wiring.say(wired({ wiring: 'pairs', size: 3 })))).toBe(
    'Bridged pairs, A100: eight GPUs agree on 8 B in 20.6 µs, 680 kB/s of bus bandwidth (LL). Switch, H100: 15 µs.',
  );
});

test('a copy is told with its link and against the same copy elsewhere', () => {
  expect(plain(wiring.say(wired({ wiring: 'mesh', traffic: 'pair', pair: 8 * 2 + 5 })))).toBe(
    'Cube mesh, V100: GPU 2 copies 1 GiB to GPU 5 over SYS in 89.5 ms. Bridged pairs, A100: 44.8 ms.',
  );
});

test('a GPU copies to another one, whatever the address says', () => {
  expect([9, 18, 63].map((pair) => wiring.settle?.(wired({ pair })).pair)).toEqual([10, 19, 56]);
  expect(wiring.act?.(wired({}), '3-3')).toEqual(wired({}));
  expect(wiring.act?.(wired({}), '3-6')).toEqual(wired({ traffic: 'pair', pair: 30 }));
});

test('the cells of the matrix are named by GPUs, link and bandwidth', () => {
  const names = attributes(wiring.draw.matrix(wired({ wiring: 'mesh' })), 'live:aria-label').slice(1);
  expect(names).toHaveLength(64);
  expect([names[0], names[1], names[8 + 5], names[8 + 6]]).toEqual([
    'GPU 0',
    'GPU 0 to GPU 1: NV1, 20 GB/s, in use',
    'GPU 1 to GPU 5: NV2, 40 GB/s',
    'GPU 1 to GPU 6: SYS, 12 GB/s',
  ]);
  const chosen = attributes(wiring.draw.matrix(wired({ traffic: 'pair', pair: 13 })), 'live:aria-selected');
  expect(chosen.indexOf('true')).toBe(1 * 7 + 4);
  expect(chosen).toHaveLength(56);
});

test('a matrix says whether a ring or a pair uses it', () => {
  const said = (tree: Tree) =>
    tree.children.flatMap((child) => (typeof child === 'string' ? [] : child.children[0]))[1];
  expect(said(wiring.draw.matrix(wired({})))).toBe('A ring uses eight of the 56 links: a line through the matrix.');
  expect(said(wiring.draw.matrix(wired({ traffic: 'pair', pair: 13 })))).toBe('Chosen: GPU 1 to GPU 5.');
});

test('seats are named by rack, node, GPU and what they are', () => {
  const start = settle({ ...initialState(seatsSpec), full: 10 });
  const names = attributes(
    seats.draw['racks']?.(start) ?? { tag: '', attributes: {}, children: [] },
    'live:aria-label',
  );
  expect(names.filter((name) => /^Rack .*of the job$/.test(name))).toEqual([
    'Rack 1, node 2, GPU 4: of the job',
    'Rack 1, node 4, GPU 3: of the job',
    'Rack 1, node 4, GPU 4: of the job',
    'Rack 2, node 6, GPU 4: of the job',
    'Rack 2, node 7, GPU 4: of the job',
    'Rack 2, node 8, GPU 2: of the job',
    'Rack 2, node 8, GPU 3: of the job',
    'Rack 2, node 8, GPU 4: of the job',
  ]);
  expect(names.filter((name) => name.endsWith('taken'))).toHaveLength(32);
});

test('the first seat is picked up, put back, and moved like any other', () => {
  const packed: SeatsState = { ...initialState(seatsSpec), full: 0, policy: 'pack' };
  const held = settle(act(packed, '0'));
  expect(held.held).toBe(0);
  expect(seats.say(held)).toMatch(/[a-z]\. Rack 1, node 1, GPU 1: picked up\.$/);
  expect(settle(act(held, '0')).held).toBe(-1);
  expect(seats.say(settle(act(held, '0')))).not.toContain('picked up');
  expect(settle(act(held, '9')).seats).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
});

test('seats that lie in disorder in the address are put in order', () => {
  const state = { ...initialState(seatsSpec), full: 0, policy: 'hand' as const, size: '4' as const };
  expect(settle({ ...state, seats: [63, 3, 21, 8] }).seats).toEqual([3, 8, 21, 63]);
});

test('a number and its percent sign stay on one line', () => {
  expect(seats.words({ ...initialState(seatsSpec), full: 12 })).toEqual({ full: '60\u00a0% taken' });
  const figures = path.join(ROOT, 'src/figures');
  const broken = readdirSync(figures, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) =>
      readFileSync(path.join(figures, file), 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line}`),
    )
    .filter((line) => /[\d}] %/.test(line) && !/^\S+ +(\/\*\*|\*)/.test(line));
  expect(broken).toEqual([]);
});

test('sliders are told in words and units', () => {
  const words = (figure: { words(state: never): object }, state: object) =>
    Object.values(figure.words(state as never)).map((text) => plain(String(text)));
  expect(words(readers, { ...initialState(readers.spec), readers: 0, context: 8 })).toEqual([
    '1 reader',
    '32 k tokens',
  ]);
  expect(words(readers, { ...initialState(readers.spec), readers: 17, context: 0 })).toEqual([
    '512 readers',
    '128 tokens',
  ]);
  expect(words(microseconds, { ...initialState(microseconds.spec), size: 6, cores: 1 })).toEqual(['64 B', '1 core']);
  expect(words(seats, { ...initialState(seatsSpec), full: 12 })).toEqual(['60 % taken']);
  expect([readers.spec['readers'], readers.spec['context']]).toEqual([
    { kind: 'step', min: 0, max: 17, initial: 11 },
    { kind: 'step', min: 0, max: 8, initial: 4 },
  ]);
});

test('the tables hold the vectors of the reference', () => {
  expect(ringRows.map(([size = '']) => plain(size))).toEqual([
    ...['8 B', '1 KiB', '64 KiB', '1 MiB', '16 MiB', '128 MiB', '1 GiB', '16 GiB'],
  ]);
  expect(plain(ringRows[3]?.[4] ?? '')).toBe('28 µs · 65.5 GB/s');
  expect(plain(ringRows[6]?.[4] ?? '')).toBe('5.12 ms · 367 GB/s');
  expect(moveRows.map(([size = '']) => plain(size))).toEqual([
    ...['64 B', '1 KiB', '4 KiB', '64 KiB', '1 MiB', '16 MiB', '64 MiB'],
  ]);
  expect(moveRows[3]?.map(plain)).toEqual([
    '64 KiB',
    '4.62 µs · 113 Gb/s',
    '32.5 µs · 16.1 Gb/s',
    '22.6 µs · 23.2 Gb/s',
  ]);
});
