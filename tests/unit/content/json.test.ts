import { expect, test } from 'vitest';
import { ContentError } from '#lib/content/error.ts';
import { readJson, readRecords } from '#lib/content/json.ts';
import { ContentCopy } from '../../support/content.ts';

test('reads a file with and without a byte order mark', () => {
  using content = new ContentCopy();
  content.write('site.json', '\ufeff{ "domain": "example.org" }').write('patents.json', '{ "patents": [{ "no": 3 }] }');
  expect(readJson(content.path('site.json'))).toEqual({ domain: 'example.org' });
  expect(readRecords(content.path('patents.json'), 'patents')).toEqual([{ no: 3 }]);
});

test('a file that is not there holds nothing', () => {
  using content = new ContentCopy();
  expect(readJson(content.path('nothing.json'))).toBeUndefined();
  expect(readRecords(content.path('nothing.json'), 'nothing')).toEqual([]);
});

test.for([
  ['{ "patents": [], }', 'PropertyNameExpected at character 17'],
  ['[]', 'an object is expected'],
  ['{}', '"patents" must be a list'],
])('refuses %s', ([text, reason]) => {
  using content = new ContentCopy();
  const file = content.write('patents.json', text ?? '').path('patents.json');
  expect(() => readRecords(file, 'patents')).toThrow(new ContentError(`${file}: ${reason}`));
});
