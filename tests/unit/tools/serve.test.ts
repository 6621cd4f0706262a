import { mkdtempSync, renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '#lib/tools/serve.ts';

const write = (folder: string, files: Record<string, string>) => {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
};

test('a folder that another takes the place of is served as it is then', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const site = path.join(folder, 'dist');
  write(site, { 'index.html': 'One page.', '404.html': 'None.' });
  const server = await serve(site, '/sub/', 0, { changing: true });
  const get = async (address: string) => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://localhost:${port}${address}`);
    return [response.status, await response.text()];
  };
  expect(await get('/sub/')).toEqual([200, 'One page.']);
  renameSync(site, `${site}.old`);
  write(site, { 'index.html': 'A longer page than the one before.', 'new.txt': 'New.' });
  expect(await Promise.all(['/sub/', '/sub/new.txt', '/sub/404.html', '/'].map(get))).toEqual([
    [200, 'A longer page than the one before.'],
    [200, 'New.'],
    [404, 'Not found'],
    [404, 'Not found'],
  ]);
  server.close();
  rmSync(folder, { recursive: true });
});
