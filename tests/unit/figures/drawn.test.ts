/** Holds what stands in the pictures against places worked out here from their ticks, for values of the reference. */
import { describe, expect, test } from 'vitest';
import { type Figure, parts } from '#figures/kit/figure.ts';
import { initialState, type Spec, type State } from '#figures/kit/state.ts';
import { toMarkup } from '#figures/kit/tree.ts';
import { microseconds } from '#figures/microseconds/draw.ts';
import { readers } from '#figures/readers/draw.ts';
import { bars, seats } from '#figures/seats/draw.ts';
import { placements } from '#figures/seats/facts.ts';
import { wiring } from '#figures/wiring/draw.ts';

/** Draws a part of a figure in its first state with some fields changed. */
function draw<S extends Spec>(figure: Figure<S, string>, part: string, change: Partial<State<S>> = {}): string {
  const state = { ...initialState(figure.spec), ...change };
  const tree = (parts(figure, figure.settle?.(state) ?? state) as Record<string, Parameters<typeof toMarkup>[0]>)[part];
  return tree ? toMarkup(tree).replaceAll('\u00a0', ' ') : '';
}

/** One attribute of every element of a class. */
const all = (markup: string, kind: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<\\w+ (?=[^>]*class="${kind}")[^>]*\\b${name}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
const numbers = (text = ''): number[] => (text.match(/[\d.]+/g) ?? []).map(Number);
/** Height of the last line of a class at a place. */
const heightAt = (markup: string, kind: string, place: number): number => {
  const line = numbers(all(markup, kind, 'd').at(-1));
  const at = line.findIndex((value, index) => index % 2 === 0 && Math.abs(value - place) < 0.06);
  return line[at + 1] ?? Number.NaN;
};
/** Labels with their places. */
const labels = (markup: string, like: RegExp): string[] =>
  [...markup.matchAll(/<text [^>]*?x="([\d.]+)"[^>]*? y="([\d.]+)"[^>]*>([^<]*)/g)]
    .filter(([, , , text = '']) => like.test(text))
    .map(([, x, y, text]) => `${x} ${y} ${text}`);
const squares = (path = ''): number[][] => path.split(/(?=M)/).map((square) => numbers(square).slice(0, 3));

describe('where the microseconds go', () => {
  const chart = draw(microseconds, 'chart');
  const x = (size: number) => 50 + (Math.log2(size / 32) * 296) / 21;
  const y = (rate: number) => 240 - 44 * Math.log10(rate / 1e7);

  test('two bars share one scale, the longer one full', () => {
    const markup = draw(microseconds, 'bars');
    expect(all(markup, 'fixed', 'd')).toEqual(['M0.8 20h20.5v26h-20.5z', 'M0.8 106h212.2v26h-212.2z']);
    expect(all(markup, 'bytes', 'd')).toEqual(['M21.3 19.2H49.2v27.6H21.3z', 'M213 105.2H346v27.6H213z']);
    expect(labels(markup, /fixed|µs$/)).toEqual([
      '346 12 4.62 µs',
      '0 64 fixed 2 µs + bytes 2.62 µs',
      '346 98 32.5 µs',
      '0 150 fixed 20 µs + bytes 12.5 µs',
    ]);
  });

  test('twenty cores are given, missing, or left', () => {
    const count = (change: Partial<State<typeof microseconds.spec>>) => {
      const markup = draw(microseconds, 'bars', change);
      return ['busy', 'needed', 'core'].map((kind) => all(markup, kind, 'd')[0]?.split('M').slice(1).length);
    };
    expect(count({})).toEqual([1, 4, 15]);
    expect(count({ cores: 7 })).toEqual([7, 0, 13]);
    expect(count({ link: '800', cores: 20 })).toEqual([20, 0, 0]);
    expect(squares(all(draw(microseconds, 'bars', { cores: 3 }), 'busy', 'd')[0])).toEqual([
      [1, 202, 13.4],
      [18.4, 202, 13.4],
      [35.8, 202, 13.4],
    ]);
  });

  test('the axes have their ticks where the values are', () => {
    expect(labels(chart, /^[\d.]+ ([KMG]iB|[MGT]b)$/)).toEqual([
      ...['44 244 10 Mb', '44 200 100 Mb', '44 156 1 Gb', '44 112 10 Gb', '44 68 100 Gb', '44 24 1 Tb'],
      ...['120.5 256 1 KiB', '205 256 64 KiB', '261.4 256 1 MiB', '346 256 64 MiB', '205 10 64 KiB'],
    ]);
  });

  test('the lines stand at the bandwidth of the model', () => {
    expect(heightAt(chart, 'line', 204.98)).toBeCloseTo(y(113.447e9), 0);
    expect(heightAt(chart, 'line tcp', 204.98)).toBeCloseTo(y(16.1404e9), 0);
    expect(heightAt(chart, 'line', 261.36)).toBeCloseTo(y(190.897e9), 0);
    expect(heightAt(chart, 'line tcp', 261.36)).toBeCloseTo(y(38.1771e9), 0);
    expect(all(chart, 'link', 'd')).toEqual([`M50 ${y(200e9).toFixed(1)}H346`]);
    expect(all(draw(microseconds, 'chart', { cores: 5 }), 'line many', 'd')).toEqual([]);
  });

  test('half of the bandwidth is marked where it is reached', () => {
    const marks = all(chart, 'half', 'd').map(numbers);
    expect(marks.map(([place = 0]) => place)).toEqual([x(50e3), x(105e3)].map((place) => expect.closeTo(place, 1)));
    expect(marks.map(([, , top = 0]) => top)).toEqual([y(100e9), y(21e9)].map((top) => expect.closeTo(top, 1)));
  });

  test('a measurement stands at its size and rate', () => {
    expect(all(chart, 'dot', 'cx').map(Number)).toEqual(
      [32, 1024, 4096, 32768, 1500].map((size) => expect.closeTo(x(size), 1)),
    );
    expect(all(chart, 'dot', 'cy').map(Number)).toEqual(
      [256 / 0.83e-6, 8192 / 1.61e-6, 32768 / 2.28e-6, 262144 / 4.57e-6, 12000 / 17.8e-6].map((rate) =>
        expect.closeTo(y(rate), 1),
      ),
    );
    expect(all(draw(microseconds, 'chart', { link: '100' }), 'faint', 'class')).toHaveLength(2);
  });
});

describe('eight GPUs, several wirings', () => {
  const chart = draw(wiring, 'chart');
  const x = (size: number) => 50 + (Math.log2(size / 8) * 278) / 31;
  const y = (rate: number) => 316 - (282 * Math.log10(rate / 5e5)) / Math.log10(2e6);

  test('the matrix fills the cells of a ring with squares as large as the bandwidth', () => {
    const markup = draw(wiring, 'matrix');
    expect(squares(all(markup, 'busy', 'd')[0])).toEqual([
      ...[
        [56.3, 6.3, 19.4],
        [100.3, 50.3, 19.4],
        [144.3, 94.3, 19.4],
        [188.3, 138.3, 19.4],
      ],
      ...[
        [232.3, 182.3, 19.4],
        [276.3, 226.3, 19.4],
        [320.3, 270.3, 19.4],
        [12.3, 314.3, 19.4],
      ],
    ]);
    expect(squares(all(markup, 'free', 'd')[0])).toHaveLength(48);
    expect(squares(all(draw(wiring, 'matrix', { wiring: 'b200' }), 'busy', 'd')[0])[0]).toEqual([52.5, 2.5, 27]);
  });

  test('a pair lights one cell, and its diagonal is named', () => {
    const markup = draw(wiring, 'matrix', { traffic: 'pair', pair: 8 * 2 + 5, wiring: 'mesh' });
    expect(squares(all(markup, 'used', 'd')[0])).toEqual([[220, 88, 44]]);
    const cell = (kind: string) => [
      ...markup.matchAll(new RegExp(`class="${kind}" x="(\\d+)" y="(\\d+)">([^<]+)`, 'g')),
    ];
    expect(cell('on').map(([, ...mark]) => mark.join(' '))).toEqual(['242 128 SYS']);
    expect(cell('self').map(([, ...mark]) => mark.join(' '))).toEqual([
      ...['22 28 0', '66 72 1', '110 116 2', '154 160 3', '198 204 4', '242 248 5', '286 292 6', '330 336 7'],
    ]);
  });

  test('the axes have their ticks where the values are', () => {
    expect(labels(chart, /^[\d.]+ ([KMG]iB|[MGT]B)$/)).toEqual([
      ...['44 306.5 1 MB', '44 261.8 10 MB', '44 217 100 MB', '44 172.3 1 GB', '44 127.5 10 GB', '44 82.8 100 GB'],
      ...['44 38 1 TB', '112.8 332 1 KiB', '202.5 332 1 MiB', '292.1 332 1 GiB'],
    ]);
  });

  test('the line stands at the bus bandwidth of the model', () => {
    expect(heightAt(chart, 'line', 50)).toBeCloseTo(y(0.933327e6), 1);
    expect(heightAt(chart, 'line', 202.45)).toBeCloseTo(y(65.5027e9), 1);
    expect(heightAt(chart, 'line', 292.13)).toBeCloseTo(y(366.747e9), 1);
    expect(all(chart, 'line other', 'd')).toHaveLength(5);
    const [place, , top] = numbers(all(chart, 'half', 'd')[0]);
    expect([place, top]).toEqual([Math.round(x(11.87e6)), expect.closeTo(y(204.6e9), 0)]);
  });

  test('a measurement stands at its size and rate, one without a size at the edge', () => {
    expect(all(chart, 'dot', 'cx').map(Number)).toEqual([
      ...[344, 344]
        .concat([2 ** 32, 2 ** 34, 2 ** 33, 2 ** 27, 2 ** 24, 2 ** 20].map(x))
        .map((place) => expect.closeTo(place, 1)),
    ]);
    expect(all(chart, 'dot', 'cy').map(Number)).toEqual(
      [20, 235, 365, 367.2, 682.2, 568, 255, 36].map((rate) => expect.closeTo(y(rate * 1e9), 1)),
    );
    expect(chart).toContain('d="M339,48.3L344,43.3L349,48.3L344,53.3Z"');
    expect(y(480e9)).toBeCloseTo(48.3, 1);
  });

  test('small matrices carry time and bus bandwidth of each wiring', () => {
    const markup = draw(wiring, 'multiples');
    const rows = [...markup.matchAll(/<b>([^<]+)<\/b><span>([^<]+)/g)].map(([, ...row]) => row.join(', '));
    expect(rows).toEqual([
      '78.4 ms, 24 GB/s',
      '15.7 ms, 120 GB/s',
      '7.89 ms, 238 GB/s',
      '5.12 ms, 367 GB/s',
      '2.66 ms, 707 GB/s',
    ]);
    expect(markup.match(/d="[^"]+"/g)?.map((path) => path.split('M').length - 1)).toEqual([56, 56, 56, 56, 56]);
    expect(/<li class="on">.*?<span>([^<]+)/.exec(markup)?.[1]).toBe('Switch, H100');
  });
});

describe('one GPU, many readers', () => {
  test('a step is drawn to the scale of its axis', () => {
    const markup = draw(readers, 'step');
    const at = (ms: number) => 110 + ms * 4.8;
    const row = (kind: string) => [...all(markup, kind, 'x'), ...all(markup, kind, 'width')].map(Number);
    expect(row('sure')).toEqual([110, expect.closeTo(4.79403 * 4.8, 1)]);
    expect(row('behind')).toEqual([110, expect.closeTo(1.03885 * 4.8, 1)]);
    expect(row('cache')).toEqual([expect.closeTo(at(4.79403), 1), expect.closeTo(5.12832 * 4.8, 1)]);
    expect(all(markup, 'total', 'd')).toEqual(['M110 96H157.6m0-6v12M110 90v12']);
    expect(labels(markup, /^\d+( ms)?$/)).toEqual([
      '110 127 0 ms',
      '158 127 10',
      '206 127 20',
      '254 127 30',
      '302 127 40',
      '350 127 50',
    ]);
  });

  test('the rate of each reader falls to the wall', () => {
    const markup = draw(readers, 'each');
    const y = (rate: number) => 160 - (148 * Math.log10(rate / 4)) / Math.log10(250);
    const x = (batch: number) => 44 + 34 * Math.log2(batch);
    expect(numbers(all(markup, 'here', 'd')[0]).slice(0, 2)).toEqual([x(64), expect.closeTo(y(100.783), 1)]);
    expect(heightAt(markup, 'line', 180)).toBeCloseTo(y(164.579), 1);
    expect(heightAt(markup, 'line', 44)).toBeCloseTo(y(205.164), 1);
    expect(numbers(all(markup, 'wall', 'd')[0])[0]).toBeCloseTo(x(208), 1);
    expect([...all(markup, 'pace', 'y'), ...all(markup, 'pace', 'height')].map(Number)).toEqual([
      expect.closeTo(y(6.25), 1),
      expect.closeTo(y(5) - y(6.25), 1),
    ]);
    const reached = numbers(all(markup, 'reached', 'd')[0]);
    expect([reached[1], reached.at(-1)]).toEqual([
      expect.closeTo(y(0.8 * 205.164), 1),
      expect.closeTo(y(0.7 * 205.164), 1),
    ]);
  });

  test('the rate of all readers rises', () => {
    const markup = draw(readers, 'all');
    const y = (rate: number) => 160 - (148 / 3) * Math.log10(rate / 100);
    expect(numbers(all(markup, 'here', 'd')[0])[1]).toBeCloseTo(y(6450.09), 1);
    expect(heightAt(markup, 'line', 180)).toBeCloseTo(y(2633.26), 1);
    expect(labels(markup, /^[\d.]+( k)?$/)).toEqual([
      ...['38 164 100', '38 114.7 1 k', '38 65.3 10 k', '38 16 100 k'],
      ...['44 176 1', '112 176 4', '180 176 16', '248 176 64', '316 176 256'],
    ]);
  });
});

describe('same GPUs, different seats', () => {
  test('bars are drawn to the scale of their axis', () => {
    const markup = toMarkup(bars('', placements)).replaceAll('\u00a0', ' ');
    const at = (ms: number) => 106 + ms * 5.85;
    const widths = (kind: string) =>
      [...markup.matchAll(new RegExp(`<rect class="${kind}" x="([\\d.]+)" y="(\\d+)" width="([\\d.]+)"`, 'g'))].map(
        ([, ...numbers]) => numbers.map(Number),
      );
    expect(widths('sure').map(([, y, width = 0]) => [y, 106 + width])).toEqual([
      [20, expect.closeTo(at(5.12355), 1)],
      [68, expect.closeTo(at(5.44591), 1)],
      [116, expect.closeTo(at(16.2257), 1)],
      [164, expect.closeTo(at(21.6244), 0)],
      [212, expect.closeTo(at(37.7854), 1)],
    ]);
    const pale = widths('maybe').map(([x = 0, , width = 0]) => x + width);
    expect([pale[1], pale[2]]).toEqual([expect.closeTo(at(9.78952), 0), expect.closeTo(at(19.1215), 0)]);
    expect(labels(markup, /^\d+( ms)?$/)).toEqual(
      [...['106 255 0 ms', '164.5 255 10', '223 255 20', '281.5 255 30', '340 255 40', '0 45 8']].sort(
        (a, b) => Number(a.includes('45')) - Number(b.includes('45')),
      ),
    );
  });

  const racks = draw(seats, 'racks');

  test('64 seats stand apart, four nodes in a rack, two rows in a node', () => {
    const [first = [], second = []] = racks
      .split('<svg')
      .slice(1)
      .map((rack) => all(rack, 'cell', 'x').map((x, index) => `${x},${all(rack, 'cell', 'y')[index]}`));
    const columns = [1.5, 45.5, 89.5, 133.5, 185.5, 229.5, 273.5, 317.5];
    expect(first).toEqual([18, 62, 162, 206].flatMap((y) => columns.map((x) => `${x},${y}`)));
    expect(second).toEqual(first);
  });

  test('the job, earlier jobs, and ports stand where the policy put them', () => {
    expect(all(racks, 'job', 'd')).toEqual([
      'M317.5,18h41v41h-41zM273.5,162h41v41h-41zM317.5,162h41v41h-41z',
      'M317.5,18h41v41h-41zM133.5,162h41v41h-41zM229.5,162h41v41h-41zM273.5,162h41v41h-41zM317.5,162h41v41h-41z',
    ]);
    expect(all(racks, 'taken', 'd').map((path) => path.split('M').length - 1)).toEqual([17, 15]);
    expect(all(racks, 'line', 'd')[0]).toBe('M331.5 106V122M287.5 162V146M331.5 162V146');
    expect(labels(racks, /^node|of the job/)).toEqual([
      ...['1.5 12 node 1', '185.5 12 node 2', '358.5 12 1 of the job', '1.5 264 node 3', '185.5 264 node 4'],
      ...['358.5 264 2 of the job', '1.5 12 node 5', '185.5 12 node 6', '358.5 12 1 of the job', '1.5 264 node 7'],
      ...['174.5 264 1 of the job', '185.5 264 node 8', '358.5 264 3 of the job'],
    ]);
  });

  test('a seat that is picked up is neither filled nor free: it has an outline of its own', () => {
    const held = draw(seats, 'racks', { policy: 'hand', held: 11 });
    expect(all(held, 'held', 'd')).toEqual(['M320.5,21h35v35h-35z', '']);
    expect(all(held, 'job', 'd')[0]).toBe('M273.5,162h41v41h-41zM317.5,162h41v41h-41z');
    expect(all(racks, 'held', 'd')).toEqual(['', '']);
  });

  test('a ring joins the GPUs of a job in a node, and what is taken is crossed out', () => {
    const packed = draw(seats, 'racks', { full: 0, policy: 'pack' });
    const ring = 'M22,38.5L66,38.5L110,38.5L154,38.5L154,82.5L110,82.5L66,82.5L22,82.5Z';
    expect([all(packed, 'bus', 'd'), all(packed, 'loop', 'd')]).toEqual([
      [ring, ''],
      [ring, ''],
    ]);
    expect(all(draw(seats, 'racks', { full: 1 }), 'cross', 'd')).toEqual([
      'M15.5,176l13 13m0-13l-13 13',
      'M199.5,32l13 13m0-13l-13 13M15.5,176l13 13m0-13l-13 13',
    ]);
  });

  test('a bar carries its placement in miniature, taken from above, the job from below', () => {
    const markup = draw(seats, 'bands');
    expect(squares(all(markup, 'theirs', 'd')[0]).map(([x, y]) => [x, y])).toEqual(
      [0.5, 11.5, 22.5, 33.5, 48.5, 59.5, 70.5, 81.5].map((x) => [x, 2]),
    );
    expect(all(markup, 'theirs', 'd')[0]?.match(/(?<=v)\d+/g)).toEqual(['32', '12', '16', '8', '32', '12', '12', '4']);
    expect(all(markup, 'sure', 'd')[0]).toBe(
      'M11.5 34h9v-4h-9zM33.5 34h9v-8h-9zM59.5 34h9v-4h-9zM70.5 34h9v-4h-9zM81.5 34h9v-12h-9z',
    );
  });
});

describe('words', () => {
  test('say what a message costs on ten cores', () => {
    const state = { ...initialState(microseconds.spec), size: 24, link: '400', cores: 10 } as const;
    expect(microseconds.say(state).replaceAll('\u00a0', ' ')).toBe(
      '16 MiB at 400 Gb/s: RDMA 338 µs, 398 Gb/s; TCP on 10 cores 356 µs, 377 Gb/s. Of the TCP time 6 % is fixed cost, which more cores do not shorten.',
    );
  });

  test('say what of the time is fixed where it is next to all or next to nothing of it', () => {
    const say = (change: Partial<State<typeof microseconds.spec>>) =>
      microseconds.say({ ...initialState(microseconds.spec), ...change }).split('. ')[1];
    expect(say({})).toBe('Of the TCP time 62\u00a0% is fixed cost, which more cores do not shorten.');
    expect(say({ size: 6, link: '800', cores: 20 })).toBe(
      'Of the TCP time over 99\u00a0% is fixed cost, which more cores do not shorten.',
    );
    expect(say({ size: 26, link: '100' })).toBe(
      'Of the TCP time under 1\u00a0% is fixed cost, which more cores do not shorten.',
    );
    expect(labels(draw(microseconds, 'bars', { size: 6, link: '800' }), /^fixed/)[0]).toBe(
      '0 64 fixed 2 µs + bytes 0.64 ns',
    );
  });

  test('say what a copy between two GPUs takes, and its picture holds no measurement of a ring', () => {
    const pair = { traffic: 'pair', pair: 8 * 2 + 5, size: 20 } as const;
    const say = (change: Partial<State<typeof wiring.spec>>) =>
      wiring.say({ ...initialState(wiring.spec), ...pair, ...change }).replaceAll('\u00a0', ' ');
    expect(say({})).toBe(
      'Switch, H100: GPU 2 copies 1 MiB to GPU 5 over NV18 in 14.6 µs. Bridged pairs, A100: 57.8 µs.',
    );
    expect(say({ wiring: 'pairs' })).toBe(
      'Bridged pairs, A100: GPU 2 copies 1 MiB to GPU 5 over SYS in 57.8 µs. Switch, H100: 14.6 µs.',
    );
    const chart = draw(wiring, 'chart', pair);
    expect(chart).toContain('<desc>Switch, H100: 71.7 GB/s at 1 MiB');
    expect(labels(chart, /n½/)).toEqual([expect.stringContaining(' n½ 4.38 MB')]);
    expect(all(chart, 'dot', 'cx')).toEqual([]);
  });

  test('the measurements of the other wirings are faint', () => {
    const faint = (change: Partial<State<typeof wiring.spec>>) =>
      draw(wiring, 'chart', change).match(/<g class="faint">/g)?.length;
    expect([faint({}), faint({ wiring: 'b200' }), faint({ wiring: 'mesh' })]).toEqual([6, 5, 9]);
  });
});
