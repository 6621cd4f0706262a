/** `npm run new`: adds an entry to the content. Asks on a terminal; `npm run new patent -- --id … --title …` does not. */
import path from 'node:path';
import { cancel, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import { ContentError } from '#lib/content/error.ts';
import { CONTENT_DIR } from '#lib/env.ts';
import { addEntry } from '#new/add.ts';
import { type Asker, readDraft } from '#new/command.ts';

const terminal: Asker = {
  kind: async (names) =>
    answer(await select({ message: 'What do you want to add?', options: names.map((value) => ({ value })) })),
  line: async (question, required) => {
    const message = required ? question : `${question} (may stay empty)`;
    const validate = (typed = '') => (required && !typed.trim() ? 'Write something here' : undefined);
    return answer(await text({ message, validate })) ?? '';
  },
};

function answer<T>(given: T): Exclude<T, symbol> {
  if (!isCancel(given)) return given as Exclude<T, symbol>;
  cancel('Nothing was added.');
  return process.exit(1);
}

const asker = process.stdin.isTTY && process.stdout.isTTY ? terminal : undefined;
try {
  if (asker) intro('New content');
  const { file, notices } = await addEntry(CONTENT_DIR, await readDraft(process.argv.slice(2), asker));
  const place = path.relative(process.cwd(), path.join(CONTENT_DIR, file));
  if (asker && notices) log.warn(notices);
  if (asker) outro(`Added to ${place}`);
  else console.log([`Added to ${place}`, ...(notices ? [notices] : [])].join('\n'));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
