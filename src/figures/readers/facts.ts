import { inWords, significant, time } from '#figures/kit/units.ts';
import { llama8b } from '#models/constants/decode.ts';
import { decodeStep, firstToken, mostStreams, servedRate, weightBytes } from '#models/decode.ts';
import { measuredFirstTokens, measuredRates, measuredSweep } from '#models/published/decode.ts';
import { gpus, stepOf } from './scene.ts';

/** Readers that fill an H100 at 2048 tokens of context. */
export const MOST = mostStreams(gpus.h100, llama8b, 2048);

/** Steps of an H100 at 2048 tokens of context, as rows of a table. */
export const stepRows = [1, 16, 64, MOST].map((batch) => {
  const step = stepOf(gpus.h100, batch, 2048);
  return [
    String(batch),
    ...[step.weights, step.compute, step.cache, step.time].map((seconds) => time(seconds)),
    significant(1 / step.time),
    significant(batch / step.time),
  ];
});

/** Readers that fit on each GPU by context, and the bound of the time to a first token. */
export const memoryRows = Object.values(gpus).map((gpu) => [
  gpu.name,
  ...[2048, 8192, 32768].map((context) => significant(mostStreams(gpu, llama8b, context))),
  time(firstToken(gpu, llama8b, 2048)),
]);

/** Published rates beside their bounds. */
export const rates = measuredRates.map(({ name, gpu, model, precision, request, rate, source }) => {
  const { batch, prompt, output } = request;
  const bound =
    prompt === 0 ? gpu.bandwidth / weightBytes(model, precision) : servedRate(gpu, model, request, precision);
  const lengths = prompt === 0 ? `${batch}` : `${batch}, ${prompt} in, ${output} out`;
  return {
    name,
    lengths,
    bound: significant(bound),
    rate: significant(rate, 5),
    share: (rate / bound).toFixed(2),
    source,
  };
});

/** Published times to a first token beside their bounds. */
export const firstTokens = measuredFirstTokens.map(({ name, gpu, model, prompt, seconds }) => [
  name,
  time(firstToken(gpu, model, prompt)),
  time(seconds),
]);

/** Where each of them was published. */
export const firstTokensAt = measuredFirstTokens.map(({ source }) => source.url);

/** Shares of the bound, ascending, of requests whose answers are long or short; one that was timed decoding alone is long. */
const shares = (long: boolean): string[] =>
  rates
    .filter((_, index) => {
      const { prompt, output } = measuredRates[index]?.request ?? { prompt: 0, output: 0 };
      return (prompt === 0 || output > 1000) === long;
    })
    .map(({ share }) => share)
    .sort();
const waits = measuredFirstTokens.map(({ gpu, model, prompt, seconds }) =>
  significant(seconds / firstToken(gpu, model, prompt), 2),
);

/** How far the bound is from what was published. */
export const misses = `Published rates reach ${shares(true).at(0)} to ${shares(true).at(-1)} of the bound with long answers and ${inWords(shares(false))} with short ones behind many prompts; first tokens take ${inWords(waits)} times as long as theirs.`;

/** The published sweep: what is in flight, what of it decodes, and the wait for a first token. */
export const sweep = measuredSweep.rows.map(({ inFlight, first, between, tokens }) => [
  String(inFlight),
  significant(tokens * between),
  time(first),
  time(between),
  significant(tokens),
]);

/** The sweep where requests wait for memory, beside the model of requests that are halfway through. */
export const wall = (({ gpu, model, precision, prompt, output, rows }) => {
  const context = prompt + output / 2;
  const caches = mostStreams(gpu, model, context, precision);
  const bound = decodeStep(gpu, model, caches, context, precision).time;
  const beyond = rows.filter(({ inFlight }) => inFlight > caches);
  const [first, last] = [beyond[0], beyond.at(-1)];
  if (!first || !last) throw new Error('The published sweep does not fill the memory.');
  return {
    /** Caches that fit. */
    caches,
    /** Requests in flight from which on some wait. */
    inFlight: first.inFlight,
    /** Those of them that decode. */
    decoding: significant(first.tokens * first.between, 2),
    /** Published step with the most in flight, in milliseconds. */
    step: significant(last.between * 1e3, 2),
    /** Its bound, in milliseconds. */
    bound: significant(bound * 1e3),
    /** Published step ÷ bound. */
    times: significant(last.between / bound, 2),
    /** Prompts a second with the most in flight. */
    prompts: significant(last.tokens / output),
  };
})(measuredSweep);
