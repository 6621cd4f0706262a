/** The owner's guide, `content/README.md`, as tests read it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_DIR } from '#lib/env.ts';

/** The content the tests run on. */
export const CONTENT = CONTENT_DIR;

/** Text of the guide. */
export const guide = readFileSync(path.join(CONTENT, 'README.md'), 'utf8');

/** The whole files the guide shows, by their names. */
export const examples: Record<string, string> = Object.fromEntries(
  [...guide.matchAll(/^`(\S+\.mdx)`\n\n```mdx\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);

/** Everything the guide sets as code outside of those files. */
export const code: string[] = [
  ...new Set([...guide.replace(/^```.*?^```$/gms, '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)),
];
