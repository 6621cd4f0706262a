/** `npm run check`: says all that is wrong with the content. `--json` for machines. */
import { checkContent } from '#check/index.ts';
import { formatProblems, githubAnnotations } from '#check/report.ts';
import { CONTENT_DIR } from '#lib/env.ts';

const problems = await checkContent(CONTENT_DIR);
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(problems, undefined, 2)}\n`);
} else {
  process.stdout.write(formatProblems(problems, { colour: process.stdout.isTTY && !process.env['NO_COLOR'] }));
  if (process.env['GITHUB_ACTIONS']) process.stdout.write(githubAnnotations(problems));
}
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
