import { expect, test } from 'vitest';
import { evidenceFor, layersOf } from '#lib/evidence.ts';
import type { Patent } from '#lib/patents/patents.ts';

const gpu = { id: 'gpu', title: 'GPU & NVLink', hue: 'red' };
const rdma = { id: 'rdma', title: 'RDMA', hue: 'blue' };
const patent = (no: number, layer?: Patent['layer']): Patent => ({ no, id: `CN${no}`, title: `No. ${no}`, layer });
const book = (id: string, ...layers: { id: string }[]) => ({ id, data: { layers } });

test('the evidence for a layer is the patents and the books that name it', () => {
  const patents = [patent(3, gpu), patent(2, rdma), patent(1)];
  const books = [book('both', rdma, gpu), book('other', rdma), book('none')];
  expect(evidenceFor('gpu', patents, books)).toEqual({ patents: [patents[0]], books: [books[0]] });
  expect(evidenceFor('scheduling', patents, books)).toEqual({ patents: [], books: [] });
});

test('a book told as facts names its layers by their ids', () => {
  const [gpuBook, other] = [{ layers: ['rdma', 'gpu'] }, { layers: ['scheduling'] }];
  expect(evidenceFor('gpu', [], [gpuBook, other])).toEqual({ patents: [], books: [gpuBook] });
  expect(layersOf(gpuBook, [gpu, { id: 'scheduling' }, rdma])).toEqual([gpu, rdma]);
});

test('of more than thirty patents the first ten are shown, with the way to the others', () => {
  const patents = Array.from({ length: 31 }, (_, index) => patent(31 - index, gpu));
  expect(evidenceFor('gpu', patents, [])).toEqual({
    patents: patents.slice(0, 10),
    rest: { text: 'All 31 patents', path: 'patents/?layer=GPU%20%26%20NVLink' },
    books: [],
  });
  expect(evidenceFor('gpu', patents.slice(1), [])).toEqual({ patents: patents.slice(1), books: [] });
});

test('a book tells its layers in the order of the essay', () => {
  const scheduling = { id: 'scheduling' };
  expect(layersOf(book('both', rdma, { id: 'unknown' }, gpu), [gpu, scheduling, rdma])).toEqual([gpu, rdma]);
  expect(layersOf(book('none'), [gpu, rdma])).toEqual([]);
});
