/** A copy of some content that a test may spoil. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent, type Problem } from '#check/index.ts';

/** Content that stands still, so that tests can name its lines; the owner is free to edit the real one. */
const fixture = path.resolve(import.meta.dirname, '../fixtures/content');

/** A content folder of its own; deleted when it goes out of scope. */
export class ContentCopy implements Disposable {
  /** Absolute path. */
  readonly root = path.join(mkdtempSync(path.join(tmpdir(), 'content-')), 'content');

  constructor(from = fixture) {
    cpSync(from, this.root, { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(path.dirname(this.root), { recursive: true, force: true });
  }

  /** Absolute path of a file. */
  path(file: string): string {
    return path.join(this.root, file);
  }

  /** Writes a file. */
  write(file: string, data: string | Uint8Array): this {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), data);
    return this;
  }

  /** Replaces the first occurrence of a text, which must be there. */
  replace(file: string, from: string, to: string): this {
    const text = readFileSync(this.path(file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
    return this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Deletes a file or folder. */
  delete(file: string): this {
    rmSync(this.path(file), { recursive: true });
    return this;
  }

  /** All problems, with file names relative to the folder. */
  async problems(today?: Date): Promise<Problem[]> {
    const problems = await checkContent(this.root, today && { today });
    const short = (text: string) => text.replaceAll(`${this.root}${path.sep}`.replaceAll(path.sep, '/'), '');
    return problems.map((problem) => ({ ...problem, file: short(problem.file), message: short(problem.message) }));
  }

  /** The errors, each as `patents.json:41:13 patents[6].id — message`. */
  async errors(): Promise<string[]> {
    return (await this.problems()).filter(({ severity }) => severity === 'error').map(line);
  }

  /** The notices, in the same form. */
  async notices(today?: Date): Promise<string[]> {
    return (await this.problems(today)).filter(({ severity }) => severity === 'notice').map(line);
  }
}

const line = ({ file, line: number, column, field, message }: Problem) =>
  `${file}:${number}:${column} ${field ? `${field} — ` : ''}${message}`;
