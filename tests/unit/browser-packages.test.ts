import { expect, test } from 'vitest';
import { packageOf } from '#integrations/browser-packages.ts';

test.each([
  ['/repo/node_modules/d3-scale/src/linear.js', ['d3-scale']],
  ['/repo/node_modules/@scope/name/index.js', ['@scope/name']],
  ['/repo/node_modules/one/node_modules/two/index.js', ['two']],
  ['C:\\repo\\node_modules\\@scope\\name\\index.js', ['@scope/name']],
  ['/repo/src/figures/element.ts', []],
  ['\0vite/preload-helper.js', []],
])('names the package of %j', (id, names) => {
  expect(packageOf(id)).toEqual(names);
});
