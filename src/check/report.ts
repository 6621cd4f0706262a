/** Problems as text: for a terminal, for machines, for GitHub. */
import type { Problem } from './problem.ts';

/** How a report is to look. */
export interface ReportOptions {
  /** Whether to colour it. */
  colour: boolean;
}

const paint = (code: number, text: string, { colour }: ReportOptions) =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;

/** All problems, each with its line and a caret, and one line that sums up. */
export function formatProblems(problems: readonly Problem[], options: ReportOptions): string {
  return [...problems.map((problem) => formatProblem(problem, options)), summary(problems, options), ''].join('\n');
}

/** `content/patents.json:41:13  error  patents[6].id — …`, and nothing under it. */
export function headline(problem: Problem, options: ReportOptions = { colour: false }): string {
  const { file, line, column, severity, field, message } = problem;
  const kind = paint(severity === 'error' ? 31 : 33, severity, options);
  return `${paint(1, `${file}:${line}:${column}`, options)}  ${kind}  ${field ? `${field} — ` : ''}${visible(message)}`;
}

/** A problem with the line and a caret under it. */
function formatProblem(problem: Problem, options: ReportOptions): string {
  const { line, column, excerpt } = problem;
  const head = headline(problem, options);
  if (!excerpt) return `${head}\n`;
  const { text, caret } = cut(excerpt.text, column, excerpt.length);
  return `${head}\n  ${paint(2, `${line} |`, options)} ${text}\n  ${' '.repeat(String(line).length)}   ${caret}\n`;
}

/** At most 100 characters of a line around the column, and the caret that points to it. */
function cut(line: string, column: number, length: number): { text: string; caret: string } {
  const from = Math.max(0, Math.min(column - 40, line.length - 100));
  const text = visible(line.slice(from, from + 100));
  const indent = text.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
  return { text, caret: `${indent}${'^'.repeat(Math.max(1, Math.min(length, text.length - indent.length)))}` };
}

/** Characters that would play tricks in a terminal are shown as a box. */
const visible = (text: string) => text.replace(/(?!\t)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u25a1');

/** One line: what is wrong, what to look at, or that all is well. */
export function summary(problems: readonly Problem[], options: ReportOptions = { colour: false }): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const notices = problems.length - errors.length;
  const first = errors[0];
  const look = notices > 0 ? `${count(notices, 'thing')} to look at` : '';
  if (first)
    return paint(
      31,
      `${count(errors.length, 'error')} in the content${look && `, ${look}`}; start with ${first.file}:${first.line}:${first.column}`,
      options,
    );
  return paint(32, look === '' ? 'content is good' : `content is good; ${look}`, options);
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** One workflow command a problem: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubAnnotations(problems: readonly Problem[]): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ file, line, column, severity, field, message }) => {
      const place = `file=${property(file)},line=${line},col=${column}`;
      const command = severity === 'error' ? 'error' : 'notice';
      return `::${command} ${place}::${data(field ? `${field} — ${message}` : message)}\n`;
    })
    .join('');
}
