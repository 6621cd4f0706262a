import { expect, test } from 'vitest';
import { patentChart } from '#lib/patents/chart.ts';
import type { Patent } from '#lib/patents/patents.ts';

const patent = (no: number, id: string, topic?: string): Patent => ({ no, id, title: 'T', topic });

test('a bar beside one that is hundreds of times as long keeps a half of its own length', () => {
  const many = Array.from({ length: 300 }, (_, index) => patent(index + 2, 'CN114827151A', 'Networking'));
  expect(patentChart([patent(1, 'US8972453B2', 'Networking'), ...many]).topics[0]?.bars).toEqual([
    { x: 0, width: 300 - 301 / 150, tone: '1.00' },
    { x: 300, width: 0.5, tone: '0.20' },
  ]);
});

test('a bar for each topic and office, one after another, paler the fewer patents the office has', () => {
  const { longest, topics } = patentChart([
    patent(1, 'CN114827151A', 'Networking'),
    patent(2, 'US20120290696A1', 'Networking'),
    patent(3, 'EP1234567A1'),
    patent(4, 'CN106095996B', 'Networking'),
    patent(5, 'US8972453B2'),
    patent(6, 'CN110891081A'),
  ]);
  expect(longest).toBe(3);
  expect(topics).toEqual([
    {
      topic: 'Networking',
      total: 3,
      offices: [
        ['China', 2],
        ['United States', 1],
      ],
      bars: [
        { x: 0, width: 1.98, tone: '1.00' },
        { x: 2, width: 0.98, tone: '0.60' },
      ],
    },
    {
      topic: 'Other',
      total: 3,
      offices: [
        ['China', 1],
        ['United States', 1],
        ['Europe', 1],
      ],
      bars: [
        { x: 0, width: 0.98, tone: '1.00' },
        { x: 1, width: 0.98, tone: '0.60' },
        { x: 2, width: 0.98, tone: '0.20' },
      ],
    },
  ]);
});

test('the only office has the full colour', () => {
  const [topic] = patentChart([patent(1, 'CN114827151A')]).topics;
  expect(topic?.bars.map(({ tone }) => tone)).toEqual(['1.00']);
});
