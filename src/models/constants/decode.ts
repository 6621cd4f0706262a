import type { Constant } from '#models/constants.ts';

const gpuNotes = (gpu: string) => ({
  title: `Glenn K. Lockwood’s notes on the ${gpu}, after NVIDIA’s data sheet`,
  url: `https://glennklockwood.com/garden/processors/${gpu}`,
  tag: 'M' as const,
});
const h200Page = {
  title: 'NVIDIA H200',
  url: 'https://www.nvidia.com/en-us/data-center/h200/',
  tag: 'M',
} as const;
const b200Sheet = {
  title: 'NVIDIA DGX B200 data sheet (sparse FLOP/s halved, eight GPUs divided)',
  url: 'https://resources.nvidia.com/en-us-dgx-systems/dgx-b200-datasheet',
  tag: 'M',
} as const;
const modelCard = {
  title: 'Llama 3.1 8B, configuration',
  url: 'https://fitmygpu.com/models/llama-3.1-8b',
  tag: 'M',
} as const;
const inferenceNotes = {
  title: 'Machine Learning Engineering, inference notes (Bekman, 2026)',
  url: 'https://github.com/stas00/ml-engineering/blob/master/inference/README.md',
  tag: 'V',
} as const;

/** NVIDIA A100 SXM, 80 GB: memory bandwidth in bytes a second, dense BF16 arithmetic in FLOP/s, memory in bytes. */
export const a100 = { bandwidth: 2.039e12, flops: 312e12, memory: 80e9 } as const;
/** NVIDIA H100 SXM, as above. */
export const h100 = { bandwidth: 3.35e12, flops: 989.4e12, memory: 80e9 } as const;
/** NVIDIA H200 SXM, as above. */
export const h200 = { bandwidth: 4.8e12, flops: 989.4e12, memory: 141e9 } as const;
/** NVIDIA B200 SXM, as above. */
export const b200 = { bandwidth: 8e12, flops: 2250e12, memory: 180e9 } as const;
/** Llama 3.1 8B: parameters, layers, key-value heads, numbers in a head, width of the model. */
export const llama8b = { parameters: 8.03e9, layers: 32, kvHeads: 8, headDim: 128, width: 4096 } as const;
/** Bytes of one number in BF16. */
export const bf16 = 2;
/** Share of the memory, from 0 to 1, a server fills before it refuses another reader. */
export const usableMemory = 0.9;
/** Tokens a second of someone reading 250 words a minute at 1.2 to 1.5 tokens a word. */
export const readingPace = { slow: 5, fast: 6.25 } as const;

/** The three numbers of one GPU as records. */
const gpu = (
  key: string,
  name: string,
  { bandwidth, flops, memory }: { bandwidth: number; flops: number; memory: number },
  source: Constant['source'],
): Record<string, Constant> => ({
  [`${key}.bandwidth`]: {
    name: `${name}, memory bandwidth`,
    value: bandwidth,
    unit: 'B/s',
    direction: 'one way',
    source,
  },
  [`${key}.flops`]: {
    name: `${name}, BF16 arithmetic, dense`,
    value: flops,
    unit: 'FLOP/s',
    direction: 'none',
    source,
  },
  [`${key}.memory`]: { name: `${name}, memory`, value: memory, unit: 'B', direction: 'none', source },
});
const plain = { unit: '1', direction: 'none' } as const;

/** The numbers above by their names, with unit, direction and source. */
export const constants = () =>
  ({
    ...gpu('a100', 'A100 80 GB', a100, gpuNotes('A100')),
    ...gpu('h100', 'H100', h100, gpuNotes('h100')),
    ...gpu('h200', 'H200', h200, h200Page),
    ...gpu('b200', 'B200', b200, b200Sheet),
    'llama8b.parameters': { name: 'Llama 3.1 8B, parameters', value: llama8b.parameters, ...plain, source: modelCard },
    'llama8b.layers': { name: 'Llama 3.1 8B, layers', value: llama8b.layers, ...plain, source: modelCard },
    'llama8b.kvHeads': { name: 'Llama 3.1 8B, key-value heads', value: llama8b.kvHeads, ...plain, source: modelCard },
    'llama8b.headDim': { name: 'Llama 3.1 8B, numbers in a head', value: llama8b.headDim, ...plain, source: modelCard },
    'llama8b.width': { name: 'Llama 3.1 8B, width', value: llama8b.width, ...plain, source: modelCard },
    bf16: { name: 'BF16, one number', value: bf16, unit: 'B', direction: 'none', source: modelCard },
    usableMemory: {
      name: 'Share of memory a server fills',
      value: usableMemory,
      ...plain,
      source: {
        title: 'vLLM, gpu_memory_utilization',
        url: 'https://www.mintlify.com/vllm-project/vllm/configuration/optimization',
        tag: 'M',
      },
    },
    'readingPace.slow': {
      name: 'Reading pace, lower',
      value: readingPace.slow,
      ...plain,
      source: { ...inferenceNotes, tag: 'C' },
    },
    'readingPace.fast': {
      name: 'Reading pace, upper',
      value: readingPace.fast,
      ...plain,
      source: { ...inferenceNotes, tag: 'C' },
    },
  }) satisfies Record<string, Constant>;
