import { describe, expect, test } from 'vitest';
import { parts } from '#figures/kit/figure.ts';
import { initialState } from '#figures/kit/state.ts';
import { toMarkup } from '#figures/kit/tree.ts';
import { readers } from '#figures/readers/draw.ts';
import { memoryRows, rates, stepRows, sweep, wall } from '#figures/readers/facts.ts';
import { BATCHES, gpus, type ReadersState, say, scene, spec } from '#figures/readers/scene.ts';

const start = initialState(spec);
const draw = (state: ReadersState) =>
  Object.fromEntries(Object.entries(parts(readers, state)).map(([name, tree]) => [name, toMarkup(tree)]));
const tooMany: ReadersState = { ...start, readers: BATCHES.length - 1, context: 8 };

describe('the sentence', () => {
  test('says what 64 readers get of an H100', () => {
    expect(say(start)).toBe(
      '64 readers with 2\u00a0k tokens each on one H100: a step of at least 9.92\u00a0ms, at most 101 tokens a second each (205 for one alone) and 6,450 in all.',
    );
  });

  test('compares one reader with nobody', () => {
    expect(say({ ...start, readers: 0 })).toBe(
      '1 reader with 2\u00a0k tokens each on one H100: a step of at least 4.87\u00a0ms, at most 205 tokens a second each.',
    );
  });

  test('says that too many do not fit', () => {
    expect(say(tooMany)).toBe(
      '512 readers with 32\u00a0k tokens each do not fit on one H100: its memory is full at 13.',
    );
  });
});

describe('the pictures', () => {
  test('outline the arithmetic behind the weights below the ridge', () => {
    expect(draw(start)['step']).toMatch(/Arithmetic<\/text><rect class="behind"/);
    expect(draw({ ...start, readers: BATCHES.length - 1, context: 0 })['step']).toMatch(
      /Read the weights<\/text><rect class="behind"/,
    );
  });

  test('put the wall where memory is full', () => {
    expect(draw(start)['each']).toContain('memory full: 208');
    expect(draw({ ...start, gpu: 'b200' })['each']).not.toContain('memory full');
  });

  test('are grey and say so past the wall', () => {
    const { step, each } = draw(tooMany);
    expect(step).toContain('class="beyond"');
    expect(each).toContain('does not fit');
  });

  test('show the published rate on the GPU it was measured on, where one reader may get the 127 of the note', () => {
    const shown = (gpu: ReadersState['gpu']) =>
      Array.from({ length: 9 }, (_, context) => context).filter((context) =>
        draw({ ...start, gpu, context })['each']?.includes('measured: 93.9'),
      );
    expect([shown('a100'), shown('h100')]).toEqual([[0, 1], []]);
    expect(rates[1]).toMatchObject({ name: 'Llama 3.1 8B, BF16, A100', bound: '127', rate: '93.9', share: '0.74' });
  });

  test('say the true rate of readers slower than the axis is long, and point down to them', () => {
    const { each } = draw({ gpu: 'a100', readers: 17, context: 8 });
    expect(each).toContain('<desc>512 readers: 0.905 tokens a second at most. Memory is full at 13.</desc>');
    expect(each).toContain('class="here beyond" d="M350 160m-5-9h10l-5 9z"');
    const within = draw({ gpu: 'a100', readers: 13, context: 8 })['each'];
    expect(within).toContain('<desc>128 readers: 3.6 tokens a second at most. Memory is full at 13.</desc>');
    expect(draw({ gpu: 'a100', readers: 12, context: 8 })['each']).toMatch(/class="here beyond" d="M[\d. ]+m-5 0l5-6/);
  });

  test('break a bar that is longer than the axis, and leave its end open', () => {
    const long = draw({ gpu: 'a100', readers: 17, context: 8 })['step'];
    expect(long?.match(/class="break" d="[^"]+"/g)).toEqual(['class="break" d="M300 59l-4 24m8 0l4-24"']);
    expect(long).toContain('class="total" d="M110 96H356l-7-5m7 5l-7 5M110 90v12"');
    expect(long).toContain('Together 1.1\u00a0s.');
    for (const { step } of [draw(start), draw({ gpu: 'a100', readers: 8, context: 7 })]) {
      expect(step).not.toContain('class="break"');
      expect(step).toMatch(/class="total" d="M110 96H[\d.]+m0-6v12M110 90v12"/);
    }
  });

  test('have neither nonsense numbers nor ids in any state', () => {
    for (const gpu of spec.gpu.options) {
      for (let batch = 0; batch <= spec.readers.max; batch++) {
        for (let context = 0; context <= spec.context.max; context++) {
          const markup = Object.values(draw({ gpu, readers: batch, context })).join('');
          expect(markup).not.toMatch(/NaN|Infinity|undefined| id=|="-\d/);
        }
      }
    }
  });

  test('draw every step that fits inside the axis', () => {
    for (const gpu of spec.gpu.options) {
      for (let context = 0; context <= spec.context.max; context++) {
        for (let batch = 0; batch <= spec.readers.max; batch++) {
          const { fits, step } = scene({ gpu, readers: batch, context });
          if (fits) expect(step.time).toBeLessThanOrEqual(50e-3);
        }
      }
    }
  });
});

describe('the numbers under the pictures', () => {
  test('follow the steps of an H100 to its wall', () => {
    expect(stepRows.map((row) => [row[0], row[4], row[5]])).toEqual([
      ['1', '4.87\u00a0ms', '205'],
      ['16', '6.08\u00a0ms', '165'],
      ['64', '9.92\u00a0ms', '101'],
      ['208', '21.5\u00a0ms', '46.6'],
    ]);
  });

  test('name every GPU with the readers it holds', () => {
    expect(memoryRows.map((row) => row.slice(0, 4))).toEqual([
      ['A100', '208', '52', '13'],
      ['H100', '208', '52', '13'],
      ['H200', '412', '103', '25'],
      ['B200', '543', '135', '33'],
    ]);
    expect(Object.keys(gpus)).toEqual([...spec.gpu.options]);
  });

  test('state the share of the bound that was measured', () => {
    expect(rates.map(({ share }) => share)).toEqual(['0.69', '0.74', '0.74', '0.79', '0.68', '0.56', '0.79']);
  });

  test('show the sweep decoding 85 streams at most', () => {
    expect(sweep.map((row) => row[1])).toEqual(['0.96', '4.77', '24.2', '48.6', '85.2', '85.5', '85.7', '85.8']);
  });

  test('set the end of the sweep beside the memory of two H100s', () => {
    expect(wall).toEqual({
      caches: 85,
      inFlight: 100,
      decoding: '85',
      step: '93',
      bound: '21.4',
      times: '4.3',
      prompts: '1.84',
    });
  });
});
