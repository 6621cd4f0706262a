import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars, seats } from '#figures/seats/draw.ts';
import { checks, medians, placementRows, placements } from '#figures/seats/facts.ts';
import { act, band, isBusy, jobSeats, type SeatsState, say, settle, shape, spec, taken } from '#figures/seats/scene.ts';
import { parts } from '#figures/kit/figure.ts';
import { initialState } from '#figures/kit/state.ts';
import { toMarkup } from '#figures/kit/tree.ts';

const start = initialState(spec);
const empty: SeatsState = { ...start, full: 0 };
const anyState = fc
  .record({
    size: fc.constantFrom(...spec.size.options),
    policy: fc.constantFrom(...spec.policy.options),
    full: fc.integer({ min: 0, max: 12 }),
    uplink: fc.constantFrom(...spec.uplink.options),
    seats: fc.uniqueArray(fc.integer({ min: 0, max: 63 })),
    held: fc.integer({ min: -1, max: 63 }),
  })
  .map((state) => settle(state));

describe('the sentence', () => {
  test('compares counting with topology on the cluster it starts from', () => {
    expect(say(start)).toBe(
      '8 GPUs counted only, over 5 nodes (1+2+1+1+3): 34.5–38.4\u00a0ms; topology-aware, over 2 nodes (2 × 4): 5.4–9.8\u00a0ms.',
    );
  });

  test('compares eight nodes with one on an empty cluster', () => {
    expect(say(empty)).toBe(
      '8 GPUs counted only, over 8 nodes (8 × 1): 37.8\u00a0ms; topology-aware, in one node: 5.1\u00a0ms.',
    );
  });

  test('compares topology with counting when topology is chosen', () => {
    expect(say({ ...empty, policy: 'topology' })).toBe(
      '8 GPUs topology-aware, in one node: 5.1\u00a0ms; counted only, over 8 nodes (8 × 1): 37.8\u00a0ms.',
    );
  });

  test('says that a job waits when it does not fit', () => {
    expect(say({ ...start, size: '32', full: 12 })).toBe(
      '32 GPUs do not fit into the 26 that are free: the job waits.',
    );
  });
});

describe('the uplinks', () => {
  test('cost a job that crosses racks', () => {
    expect(say({ ...empty, uplink: '2' })).toContain('(8 × 1): 75.4\u00a0ms');
  });

  test('cost a job inside one rack nothing', () => {
    expect(say({ ...empty, size: '32', policy: 'topology', uplink: '4' })).toContain(
      'over 4 nodes (4 × 8): 5.4–9.4\u00a0ms',
    );
  });
});

describe('placing by hand', () => {
  const packed: SeatsState = { ...empty, policy: 'pack' };

  test('a tap on a free seat moves one GPU there', () => {
    const moved = settle(act(packed, '8'));
    expect(moved.policy).toBe('hand');
    expect(moved.seats).toEqual([0, 1, 2, 3, 4, 5, 6, 8]);
  });

  test('four taps on another node make two even halves', () => {
    const even = ['8', '9', '10', '11'].reduce((state, seat) => settle(act(state, seat)), packed);
    expect(say(even)).toContain('8 GPUs by hand, over 2 nodes (2 × 4): 5.4–9.8\u00a0ms');
  });

  test('a seat of the job is picked up and moves next', () => {
    const held = settle(act(packed, '2'));
    expect(held.held).toBe(2);
    expect(settle(act(held, '63')).seats).toEqual([0, 1, 3, 4, 5, 6, 7, 63]);
  });

  test('a second tap puts it back', () => {
    expect(settle(act(settle(act(packed, '2')), '2')).held).toBe(-1);
  });

  test('a taken seat cannot be tapped', () => {
    expect(act(start, '0')).toBe(start);
  });

  test.each(['', 'x', '64', '-1', '1.5'])('the action "%s" changes nothing or stays on the picture', (action) => {
    const after = settle(act(packed, action));
    expect(after.seats.every((seat) => seat >= 0 && seat < 64)).toBe(true);
  });

  test('starts from what counting gives', () => {
    expect(settle({ ...empty, policy: 'hand' }).seats).toEqual([0, 8, 16, 24, 32, 40, 48, 56]);
  });

  test('leaves no seat to a job that does not fit', () => {
    expect(settle({ ...start, policy: 'hand', size: '32', full: 12 }).seats).toEqual([]);
  });

  test('always keeps as many free seats as the job has GPUs', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 0, max: 63 }), (state, seat) => {
        const after = settle(act(state, String(seat)));
        const placed = jobSeats(after);
        const busy = taken(after.full);
        expect([0, Number(after.size)]).toContain(placed.length);
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed.filter((taken) => isBusy(taken, busy))).toEqual([]);
      }),
    );
  });
});

describe('the picture', () => {
  test('shows 64 seats, the job in eight of them and 32 taken', () => {
    const markup = toMarkup(parts(seats, start)['racks'] ?? { tag: '', attributes: {}, children: [] });
    const drawn = (kind: string) =>
      [...markup.matchAll(new RegExp(`class="${kind}" d="([^"]*)"`, 'g'))].flatMap(([, d]) => d?.match(/M/g) ?? [])
        .length;
    expect(markup.match(/class="cell"/g)).toHaveLength(64);
    expect(drawn('job')).toBe(8);
    expect(drawn('taken')).toBe(32);
    expect(markup).not.toContain('aria-checked');
  });

  test('says of each policy what it takes, or that the job waits', () => {
    const said = (state: SeatsState) =>
      /<desc>([^<]*)/.exec(toMarkup(parts(seats, state)['bands'] ?? bars('', [])))?.[1];
    expect(said({ ...start, size: '32', full: 12 })).toBe(
      'Count only: waits. Pack nodes: waits. Topology-aware: waits. ',
    );
    expect(said(start)).toBe(
      'Count only 1+2+1+1+3: 34.5–38.4\u00a0ms. Pack nodes 1+7: 21.6–26.5\u00a0ms. Topology-aware 2 × 4: 5.4–9.8\u00a0ms. ',
    );
  });

  test('has neither nonsense numbers nor ids in any state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const markup = Object.values(parts(seats, state)).map(toMarkup).join('');
        expect(markup).not.toMatch(/NaN|Infinity|undefined| id=|="-\d/);
      }),
    );
  });
});

describe('the numbers under the picture', () => {
  test('are the five placements of the same eight GPUs', () => {
    expect(placements.map(({ counts, cost }) => [shape(counts), cost && band(cost)])).toEqual([
      ['8', '5.1\u00a0ms'],
      ['2 × 4', '5.4–9.8\u00a0ms'],
      ['4 × 2', '16.2–19.1\u00a0ms'],
      ['7+1', '21.6–26.5\u00a0ms'],
      ['8 × 1', '37.8\u00a0ms'],
    ]);
  });

  test('give the bus bandwidth of both edges', () => {
    expect(placementRows.map((row) => row.at(-1))).toEqual(['367', '192–345', '98.3–116', '70.9–87.2', '49.7']);
  });

  test('put four of five measurements inside the band', () => {
    expect(checks.map(({ low, seconds, high }) => low <= seconds && seconds <= high)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  test('show counting far behind over many histories', () => {
    expect(medians.map((row) => row.slice(1).map(Number))).toHaveLength(6);
    for (const [, count, pack] of medians) expect(Number(count)).toBeGreaterThan(Number(pack));
  });
});
