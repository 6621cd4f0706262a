import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { forgetAllBefore, forgetBefore, isKept, keep } from '#lib/keep.ts';

const folder = `test-keep-${process.pid}`;
afterAll(() => rmSync(path.join(ROOT, '.cache', folder), { recursive: true }));

let made = 0;
const make = async () => {
  made += 1;
  return Buffer.from(`made ${made}`);
};
const read = async (...inputs: string[]) => readFileSync(await keep(`${folder}/*.txt`, inputs, make), 'utf8');

test('makes a file once for the same inputs, and anew for others', async () => {
  expect(await read('ab', 'c')).toBe('made 1');
  expect(await read('ab', 'c')).toBe('made 1');
  expect(await read('a', 'bc')).toBe('made 2');
});

test('makes a file once when it is asked for while it is made', async () => {
  expect(await Promise.all([read('at once'), read('at once')])).toEqual(['made 3', 'made 3']);
});

test('makes nothing of a failure', async () => {
  const fail = () => keep(`${folder}/*.txt`, ['failed'], () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  expect(await read('failed')).toBe('made 4');
});

test('forgets what nobody has asked for lately, and not what somebody has', async () => {
  const old = new Date(2000, 0, 1);
  const kept = await keep(`${folder}/*.txt`, ['asked for again'], make);
  const forgotten = await keep(`${folder}/*.txt`, ['not asked for'], make);
  for (const file of [kept, forgotten]) utimesSync(file, old, old);
  await keep(`${folder}/*.txt`, ['asked for again'], make);
  forgetBefore(folder, Date.now() - 60_000);
  expect([kept, forgotten].map((file) => existsSync(file))).toEqual([true, false]);
  expect(() => forgetBefore('never-made', Date.now())).not.toThrow();
});

test('forgets beside another process: what is gone when it is looked at is none of it', () => {
  const gone = path.join(ROOT, '.cache', folder, 'gone.txt');
  symlinkSync('nowhere', gone);
  expect(() => forgetBefore(folder, Date.now())).not.toThrow();
  rmSync(gone);
});

test('forgets files and folders of every folder, and keeps what is young', async () => {
  const old = new Date(2000, 0, 1);
  const files = await Promise.all(['old', 'young', 'asked'].map((input) => keep(`${folder}/*.txt`, [input], make)));
  const [forgotten = '', kept = '', asked = ''] = files;
  const site = path.join(ROOT, '.cache', folder, 'site');
  mkdirSync(path.join(site, 'fonts'), { recursive: true });
  for (const each of [forgotten, asked, site]) utimesSync(each, old, old);
  expect([isKept(asked), isKept(`${asked}.br`)]).toEqual([true, false]);
  forgetAllBefore(Date.UTC(2001));
  expect([forgotten, kept, asked, site].map((each) => existsSync(each))).toEqual([false, true, true, false]);
});
