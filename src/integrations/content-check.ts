/**
 * Checks the content: in the dev server at its start and on every save, in the terminal and over the page. A build has
 * it checked on another core, and does not read it before.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentChecked } from '#build/ahead.ts';
import type { Problem } from '#check/index.ts';
import { CONTENT_DIR } from '#lib/env.ts';
import { inTurn } from '#lib/in-turn.ts';

/** What happens in a burst, as when an editor saves all files, is one save. */
const BURST_MS = 100;

/** The dev server as far as it is needed here. */
interface Server {
  watcher: { add(path: string): unknown; on(event: 'all', listener: (event: string, file: string) => void): unknown };
  ws: { send(payload: object): void; on(event: 'connection', listener: () => void): void };
}

/** Integration for `astro.config.mjs`. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async () => void (await contentChecked()),
      'astro:server:setup': ({ server }) => watch(server),
    },
  };
}

function watch({ watcher, ws }: Server): void {
  let overlay: object | undefined;
  let timer: NodeJS.Timeout | undefined;

  const check = inTurn(async () => {
    // A build, which loads this file as well, checks in a thread.
    const [{ checkContent }, { formatProblems, summary }] = await Promise.all([
      import('#check/index.ts'),
      import('#check/report.ts'),
    ]);
    const problems = await checkContent(CONTENT_DIR);
    const errors = problems.filter(({ severity }) => severity === 'error');
    process.stderr.write(
      errors.length > 0 ? formatProblems(errors, { colour: process.stderr.isTTY }) : `${summary(problems)}\n`,
    );
    const had = overlay !== undefined;
    overlay = errors[0] && overlayOf(errors[0]);
    if (overlay) ws.send(overlay);
    else if (had) ws.send({ type: 'full-reload' });
  }, console.error);

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), BURST_MS);
  };

  watcher.add(CONTENT_DIR);
  watcher.on('all', (_, file) => {
    if (path.resolve(file).startsWith(CONTENT_DIR + path.sep)) soon();
  });
  // A page that is opened later shows it, too.
  ws.on('connection', () => {
    if (overlay) ws.send(overlay);
  });
  soon();
}

/** What the overlay of Astro's dev server shows. */
function overlayOf({ file, line, column, field, message, excerpt }: Problem): object {
  const text = field ? `${field} — ${message}` : message;
  return {
    type: 'error',
    err: {
      type: 'AstroError',
      name: 'ContentError',
      title: 'The content has an error',
      message: text,
      hint: 'All errors are listed in the terminal.',
      id: file,
      plugin: 'content-check',
      loc: { file: path.resolve(file), line, column },
      frame: excerpt?.text ?? '',
      stack: `${file}:${line}:${column}`,
    },
  };
}
