import { a100, h100, llama8b } from '#models/constants/decode.ts';
import type { Gpu, Precision, Transformer } from '#models/decode.ts';
import { measuredAlone } from './alone.ts';
import type { Source } from './measurement.ts';

/** One serving rate somebody measured and published, on a single GPU. */
export interface MeasuredRate {
  /** Model, precision and GPU, in words. */
  readonly name: string;
  /** The GPU, at the arithmetic of that precision. */
  readonly gpu: Gpu;
  /** The model. */
  readonly model: Transformer;
  /** Bytes of a weight and of a cached number. */
  readonly precision: Precision;
  /** Requests served together and their lengths in tokens; a prompt of 0 means decoding alone was timed. */
  readonly request: { batch: number; prompt: number; output: number };
  /** Published tokens a second. */
  readonly rate: number;
  /** Where it was published. */
  readonly source: Source;
}

const gptFast: Source = { title: 'gpt-fast (A100 held to 330 W)', url: 'https://github.com/pytorch-labs/gpt-fast' };
const tensorRt: Source = {
  title: 'TensorRT-LLM 0.6.1, performance.md',
  url: 'https://github.com/NVIDIA/TensorRT-LLM/blob/138f96d4/docs/source/performance.md',
};
const tensorRtFirst: Source = { ...tensorRt, title: 'TensorRT-LLM 0.5, in performance.md of 0.6.1' };
const llama2: Transformer = { parameters: 6.738e9, layers: 32, kvHeads: 32, headDim: 128, width: 4096 };
const half: Precision = { weight: 2, cache: 2 };
const fp8: Precision = { weight: 1, cache: 1 };
const h100Fp8: Gpu = { ...h100, flops: 1978.9e12 };
const onH100 = { name: 'Llama 2 7B, FP8, H100', gpu: h100Fp8, model: llama2, precision: fp8, source: tensorRt };

/** Decoding rates of one GPU. */
export const measuredRates: readonly MeasuredRate[] = [
  {
    name: 'Llama 2 7B, BF16, A100',
    gpu: a100,
    model: llama2,
    precision: half,
    request: { batch: 1, prompt: 0, output: 1 },
    rate: 104.9,
    source: gptFast,
  },
  {
    name: 'Llama 3.1 8B, BF16, A100',
    gpu: a100,
    model: llama8b,
    precision: half,
    request: { batch: 1, prompt: 0, output: 1 },
    rate: measuredAlone,
    source: gptFast,
  },
  { ...onH100, request: { batch: 112, prompt: 128, output: 2048 }, rate: 6818 },
  { ...onH100, request: { batch: 48, prompt: 2048, output: 2048 }, rate: 2740 },
  { ...onH100, request: { batch: 80, prompt: 2048, output: 128 }, rate: 2244 },
  { ...onH100, request: { batch: 768, prompt: 128, output: 128 }, rate: 19694 },
  {
    name: 'Llama 2 7B, FP16, A100',
    gpu: a100,
    model: llama2,
    precision: half,
    request: { batch: 60, prompt: 128, output: 2048 },
    rate: 1928,
    source: tensorRt,
  },
];

/** Times to a first token after a prompt of 2048 tokens, in seconds. */
export const measuredFirstTokens = [
  { name: 'Llama 2 7B, FP16, A100', gpu: a100, model: llama2, prompt: 2048, seconds: 133e-3, source: tensorRtFirst },
  { name: 'Llama 2 7B, FP8, H100', gpu: h100Fp8, model: llama2, prompt: 2048, seconds: 36e-3, source: tensorRtFirst },
] as const;

/**
 * A published sweep: Llama 3.3 70B in FP8 on two H100s, taken as one GPU, with 5000 tokens in and 500 out and a fixed
 * number of requests in flight. That the cache is FP8 as well is an assumption: the page does not state it.
 */
export const measuredSweep = {
  gpu: { bandwidth: 2 * h100Fp8.bandwidth, flops: 2 * h100Fp8.flops, memory: 2 * h100Fp8.memory },
  model: { parameters: 70.6e9, layers: 80, kvHeads: 8, headDim: 128, width: 8192 },
  precision: fp8,
  prompt: 5000,
  output: 500,
  source: {
    title: 'NVIDIA NIM 1.8.0, performance',
    url: 'https://docs.nvidia.com/nim/benchmarking/llm/1.0.0/performance',
  },
  rows: [
    { inFlight: 1, first: 406.77e-3, between: 18.58e-3, tokens: 51.67 },
    { inFlight: 5, first: 546.7e-3, between: 21.83e-3, tokens: 218.48 },
    { inFlight: 25, first: 688.69e-3, between: 38.75e-3, tokens: 623.4 },
    { inFlight: 50, first: 834.51e-3, between: 59.73e-3, tokens: 814.37 },
    { inFlight: 100, first: 7996.25e-3, between: 92.91e-3, tokens: 917.26 },
    { inFlight: 150, first: 34794.22e-3, between: 92.86e-3, tokens: 920.9 },
    { inFlight: 200, first: 61680.22e-3, between: 93.06e-3, tokens: 920.54 },
    { inFlight: 250, first: 88605.32e-3, between: 93.2e-3, tokens: 920.12 },
  ],
} as const;
