import { expect, test } from 'vitest';
import { licenses, shipped } from '#build/output/licenses.ts';
import { siteFiles } from '#build/output/site-files.ts';

test('writes security.txt from the content', () => {
  const security = { contact: 'https://a.example/report', expires: '2027-11-01' };
  expect(siteFiles({ security })['.well-known/security.txt']).toBe(
    [
      'Contact: https://a.example/report',
      'Expires: 2027-11-01T00:00:00Z',
      'Preferred-Languages: en',
      'Canonical: https://leoustc.com/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('writes the custom domain when the site is built for it', () => {
  expect(siteFiles({ domain: 'leoustc.com' })['CNAME']).toBe('leoustc.com\n');
  expect(siteFiles({ domain: 'other.example' })).toEqual({ '.nojekyll': '' });
});

test('carries the licence of every font and package readers receive', () => {
  const text = licenses();
  for (const name of Object.keys(shipped)) expect(text).toContain(`${name} `);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
