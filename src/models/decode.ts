import { bf16, usableMemory } from '#models/constants/decode.ts';

/** One GPU: bytes a second from its memory, dense FLOP/s, bytes of memory. */
export interface Gpu {
  /** Memory bandwidth, reads, in bytes a second. */
  bandwidth: number;
  /** Dense arithmetic in FLOP/s, at the precision of the weights. */
  flops: number;
  /** Memory in bytes. */
  memory: number;
}

/** A dense transformer. */
export interface Transformer {
  /** Parameters, all of them read in each step. */
  parameters: number;
  /** Layers. */
  layers: number;
  /** Key-value heads in a layer. */
  kvHeads: number;
  /** Numbers in a head. */
  headDim: number;
  /** Width of the model. */
  width: number;
}

/** Bytes of one number. */
export interface Precision {
  /** Of the weights. */
  weight: number;
  /** Of the key-value cache. */
  cache: number;
}

const half: Precision = { weight: bf16, cache: bf16 };

/** Bytes of key-value cache one token leaves behind. */
export const cachePerToken = ({ layers, kvHeads, headDim }: Transformer, { cache }: Precision = half) =>
  2 * layers * kvHeads * headDim * cache;

/** Bytes of all weights. */
export const weightBytes = ({ parameters }: Transformer, { weight }: Precision = half) => parameters * weight;

/** One decode step; times in seconds. */
export interface Step {
  /** Reading the cache of every stream. */
  cache: number;
  /** Arithmetic of the linear layers. */
  compute: number;
  /** Reading the weights. */
  weights: number;
  /** The whole step: the time between two tokens of a stream. */
  time: number;
}

/** Lower bound of one decode step of `batch` streams, each with `context` tokens behind it. */
export function decodeStep(
  gpu: Gpu,
  model: Transformer,
  batch: number,
  context: number,
  precision: Precision = half,
): Step {
  const cache = (batch * cachePerToken(model, precision) * context) / gpu.bandwidth;
  const compute = (2 * batch * model.parameters) / gpu.flops;
  const weights = weightBytes(model, precision) / gpu.bandwidth;
  return { cache, compute, weights, time: cache + Math.max(compute, weights) };
}

/** Streams of `context` tokens whose caches fit beside the weights; none if the weights alone do not fit. */
export function mostStreams(gpu: Gpu, model: Transformer, context: number, precision: Precision = half): number {
  const room = usableMemory * gpu.memory - weightBytes(model, precision);
  if (room < 0) return 0;
  return Math.floor(room / (cachePerToken(model, precision) * context));
}

/** Lower bound of the time to a first token after a prompt, causal attention counted once; in seconds. */
export const firstToken = (gpu: Gpu, { parameters, layers, width }: Transformer, prompt: number) =>
  (2 * parameters * prompt + 2 * layers * width * prompt ** 2) / gpu.flops;

/** Upper bound of the tokens a second of `batch` requests served together from first to last token, prompts included. */
export function servedRate(
  gpu: Gpu,
  model: Transformer,
  request: { batch: number; prompt: number; output: number },
  precision: Precision = half,
): number {
  const { batch, prompt, output } = request;
  let time = batch * firstToken(gpu, model, prompt);
  for (let token = 0; token < output; token++) time += decodeStep(gpu, model, batch, prompt + token, precision).time;
  return (batch * output) / time;
}
