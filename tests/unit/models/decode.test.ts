import { describe, expect, test } from 'vitest';
import { b200, h100, h200, llama8b, readingPace } from '#models/constants/decode.ts';
import { cachePerToken, decodeStep, firstToken, mostStreams, servedRate, weightBytes } from '#models/decode.ts';
import { measuredFirstTokens, measuredRates, measuredSweep } from '#models/published/decode.ts';
import { near } from '../../support/near.ts';

describe('decode step of Llama 3.1 8B', () => {
  test.each([
    {
      gpu: h100,
      batch: 1,
      context: 2048,
      ms: [0.08013, 0.0162321, 4.79403, 4.87416],
      rate: [205.164, 205.164],
      most: 208,
      first: 34.3545,
    },
    {
      gpu: h100,
      batch: 16,
      context: 2048,
      ms: [1.28208, 0.259713, 4.79403, 6.07611],
      rate: [164.579, 2633.26],
      most: 208,
      first: 34.3545,
    },
    {
      gpu: h100,
      batch: 64,
      context: 2048,
      ms: [5.12832, 1.03885, 4.79403, 9.92235],
      rate: [100.783, 6450.09],
      most: 208,
      first: 34.3545,
    },
    {
      gpu: h200,
      batch: 64,
      context: 8192,
      ms: [14.3166, 1.03885, 3.34583, 17.6624],
      rate: [56.6175, 3623.52],
      most: 103,
      first: 150.754,
    },
    {
      gpu: b200,
      batch: 64,
      context: 2048,
      ms: [2.14748, 0.456818, 2.0075, 4.15498],
      rate: [240.675, 15403.2],
      most: 543,
      first: 15.1068,
    },
  ])('$batch streams of $context tokens, $gpu.bandwidth B/s', ({ gpu, batch, context, ms, rate, most, first }) => {
    const step = decodeStep(gpu, llama8b, batch, context);
    for (const [index, seconds] of [step.cache, step.compute, step.weights, step.time].entries()) {
      near(seconds * 1e3, ms[index]);
    }
    near(1 / step.time, rate[0]);
    near(batch / step.time, rate[1]);
    expect(mostStreams(gpu, llama8b, context)).toBe(most);
    near(firstToken(gpu, llama8b, context) * 1e3, first);
  });

  test('is set beside a reader of 250 words a minute, 1.2 to 1.5 tokens a word', () => {
    expect([readingPace.slow, readingPace.fast]).toEqual([(250 * 1.2) / 60, (250 * 1.5) / 60]);
  });

  test('leaves 128 KiB of cache behind each token', () => {
    expect(cachePerToken(llama8b)).toBe(131072);
  });

  test('is bound by arithmetic with many streams', () => {
    const step = decodeStep(h100, llama8b, 512, 128);
    expect(step.compute).toBeGreaterThan(step.weights);
    expect(step.time).toBe(step.cache + step.compute);
  });

  test('reads no cache before the first token', () => {
    expect(decodeStep(h100, llama8b, 64, 0).cache).toBe(0);
    expect(mostStreams(h100, llama8b, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  test('holds no stream on a GPU its weights do not fit', () => {
    expect(mostStreams({ ...h100, memory: 16e9 }, llama8b, 2048)).toBe(0);
  });
});

describe('Llama 3.3 70B in FP8 on two H100s', () => {
  const { gpu, model, precision } = measuredSweep;

  test('takes 21.45 ms a step for 85 streams of 5250 tokens', () => {
    expect((decodeStep(gpu, model, 85, 5250, precision).time * 1e3).toFixed(2)).toBe('21.45');
  });

  test('holds 85 streams of 5250 tokens, 81 of 5500, half of that with a BF16 cache', () => {
    expect(mostStreams(gpu, model, 5250, precision)).toBe(85);
    expect(mostStreams(gpu, model, 5500, precision)).toBe(81);
    expect(mostStreams(gpu, model, 5250, { weight: 1, cache: 2 })).toBe(42);
  });

  test('the published sweep obeys Little’s law to 0.54 %', () => {
    const misses = measuredSweep.rows.map(({ inFlight, first, between, tokens }) =>
      Math.abs(((tokens / 500) * (first + 499 * between)) / inFlight - 1),
    );
    expect((Math.max(...misses) * 100).toFixed(2)).toBe('0.54');
  });

  test('the published sweep decodes 49 streams at 50 requests in flight and 85 from 100 up', () => {
    expect(measuredSweep.rows.slice(3).map(({ between, tokens }) => (tokens * between).toFixed(1))).toEqual([
      '48.6',
      '85.2',
      '85.5',
      '85.7',
      '85.8',
    ]);
  });
});

describe('published rates', () => {
  test('reach 0.56 to 0.79 of the bound', () => {
    const shares = measuredRates.map(({ gpu, model, precision, request, rate }) => {
      const bound =
        request.prompt === 0
          ? gpu.bandwidth / weightBytes(model, precision)
          : servedRate(gpu, model, request, precision);
      return [Math.round(bound), (rate / bound).toFixed(2)];
    });
    expect(shares).toEqual([
      [151, '0.69'],
      [127, '0.74'],
      [9217, '0.74'],
      [3456, '0.79'],
      [3293, '0.68'],
      [34938, '0.56'],
      [2445, '0.79'],
    ]);
  });

  test('first tokens take 1.4 and 2.5 times their bound', () => {
    const bounds = measuredFirstTokens.map(({ gpu, model, prompt, seconds }) => [
      (firstToken(gpu, model, prompt) * 1e3).toPrecision(3),
      (firstToken(gpu, model, prompt) / seconds).toFixed(2),
    ]);
    expect(bounds).toEqual([
      ['92.0', '0.69'],
      ['14.5', '0.40'],
    ]);
  });
});
