/** The owner's guide, `content/README.md`, as tests read it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';

/** The content of this repository. */
export const CONTENT = path.join(ROOT, 'content');

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
