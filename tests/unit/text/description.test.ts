import { expect, test } from 'vitest';
import { firstSentence } from '#lib/text/description.ts';

test.for([
  ['**Dr. Leo** builds [clusters](https://x.example). He writes.', 'Dr. Leo builds clusters.'],
  ['<Lead>I build *clusters*—large ones.</Lead> My work is more.', 'I build clusters—large ones.'],
  ['<Lead>\n  I build clusters. And more.\n</Lead>\n\nText.', 'I build clusters.'],
  ['## Who I am\n\nAn architect\nof clusters! Of all.', 'An architect of clusters!'],
  [
    'J. R. Smith vs. Prof. Doe, No. 3 of 5, e.g. Paris. Then more.',
    'J. R. Smith vs. Prof. Doe, No. 3 of 5, e.g. Paris.',
  ],
  ['It takes 3.5 ms at example.com now. Then more.', 'It takes 3.5 ms at example.com now.'],
  ['Have you a plan B? Yes.', 'Have you a plan B?'],
  ['我是王雷。我设计集群。', '我是王雷。'],
  ['![Me on a hill.](./p.png)\n\nI am Leo. I build.', 'I am Leo.'],
  ['No full stop', 'No full stop'],
  ['{/* nothing */}\n\n## Only a heading', ''],
  ['', ''],
])('%j begins with %j', ([source, sentence]) => {
  expect(firstSentence(source ?? '')).toBe(sentence);
});
