import { expect, test } from 'vitest';
import { readBasePath, readSiteUrl } from '#lib/settings.ts';

test.for([
  ['https://leoustc.com', 'https://leoustc.com'],
  ['https://leoustc.com/', 'https://leoustc.com'],
  ['https://LEOUSTC.com', 'https://leoustc.com'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('%s is the origin %s', ([value, origin]) => {
  expect(readSiteUrl(value ?? '')).toBe(origin);
});

test.for([
  '',
  'leoustc.com',
  'https://',
  'ftp://leoustc.com',
  'https://user.github.io/profile/',
  'https://leoustc.com?x',
])('refuses "%s" as an origin', (value) => {
  expect(() => readSiteUrl(value)).toThrow(
    new Error(
      `found "${value}": write where the site will be, without a path, such as https://leoustc.com; a path is BASE_PATH`,
    ),
  );
});

test.for([
  ['', '/'],
  ['/', '/'],
  ['profile', '/profile/'],
  ['//sub//path/', '/sub/path/'],
])('"%s" is the path %s', ([value, path]) => {
  expect(readBasePath(value ?? '')).toBe(path);
});

test.for(['https://leoustc.com/', '/a?b', '#a', '/a b/', '../a', 'C:\\profile'])('refuses "%s" as a path', (value) => {
  expect(() => readBasePath(value)).toThrow(
    new Error(`found "${value}": write the path the site is served under, such as /profile/`),
  );
});
