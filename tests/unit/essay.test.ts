import { expect, test } from 'vitest';
import { essayDescription } from '#lib/essay.ts';

test('an essay is described by its layers, and by its models when each layer has one', () => {
  const gpu = { title: 'GPU & NVLink', body: 'Text.\n\n<Wiring />' };
  const network = { title: 'RDMA', body: '<Microseconds />' };
  expect(essayDescription('Two Layers', [gpu, network])).toBe(
    'Two Layers: GPU & NVLink, RDMA. Each with a model to explore.',
  );
  expect(essayDescription('Two Layers', [gpu, { title: 'RDMA', body: 'Text.' }])).toBe(
    'Two Layers: GPU & NVLink, RDMA.',
  );
  expect(essayDescription('One Layer', [{ title: 'RDMA' }])).toBe('One Layer: RDMA.');
  expect(essayDescription('Layers', [])).toBe('Layers');
});
