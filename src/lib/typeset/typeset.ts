/** Typesets a Typst template with data, without a browser, a network or a font of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ROOT } from '#lib/env.ts';
import { type Fonts, fontsFor } from './fonts.ts';

// A native addon: it cannot be bundled.
const { NodeCompiler } = createRequire(path.join(ROOT, 'package.json'))('@myriaddreamin/typst-ts-node-compiler') as {
  NodeCompiler: typeof Compiler;
};

const prelude = readFileSync(path.join(ROOT, 'src/lib/typeset/prelude.typ'), 'utf8');

/** A typeset document. */
export interface Typeset {
  /**
   * Accessible PDF (PDF/UA-1), tagged; the same bytes for the same input.
   * @throws when no font has a character that occurs
   */
  pdf: () => Buffer;
  /** The same pages as SVG, one above the other. */
  svg: () => string;
}

/**
 * @param template Typst source after the prelude, which reads `data` and the names of the families `fonts.sans` and
 * `fonts.serif`. The data is never part of the source.
 * @param data anything JSON can hold
 * @param fonts fonts that have the characters of the data; found when absent
 * @throws when the template is wrong
 */
export async function typeset(template: string, data: unknown, fonts?: Fonts): Promise<Typeset> {
  const json = JSON.stringify(data, (_, value) => (typeof value === 'string' ? tidy(value) : value));
  const chosen = fonts ?? (await fontsFor(prelude + template + json));
  const { files: _, ...families } = chosen;
  const compiler = compilerWith(chosen);
  const source = { mainFileContent: prelude + template, inputs: { data: json, fonts: JSON.stringify(families) } };
  const compiled = compiler.compile(source);
  // What only older documents had: kept for good, a thousand titles are 0.2 GB.
  compiler.evictCache(RECENT);
  const problems = [compiled.takeError(), compiled.takeWarnings()].flatMap((found) => found?.shortDiagnostics ?? []);
  const document = compiled.result;
  if (!document || problems.length > 0) throw new Error(`Typst: ${JSON.stringify(problems)}`);
  return {
    pdf: () => toPdf(() => compiler.pdf(document, { pdfStandard: 'ua-1' })),
    svg: () => compiler.plainSvg(document),
  };
}

/**
 * A text as fonts take it: composed, as the content check looks at it, and with line breaks and tabs as white space, as
 * in HTML. A line of its own may have nothing that a font could show.
 */
const tidy = (text: string): string => text.normalize('NFC').replace(/[\t\n\r]+/g, ' ');

/** Documents whose parts are kept for the next one. */
const RECENT = 10;

const compilers = new WeakMap<Fonts, Compiler>();

/** A compiler that has these fonts; made once for many documents with the same. */
function compilerWith(fonts: Fonts): Compiler {
  const compiler = compilers.get(fonts) ?? NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.files }] });
  compilers.set(fonts, compiler);
  return compiler;
}

/** The PDF standard refuses characters that no font has; says which. */
function toPdf(make: () => Buffer): Buffer {
  try {
    return make();
  } catch (error) {
    const message = String(error);
    const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text]) => text);
    if (missing.length === 0) throw error;
    throw new Error(`No font of the project can show ${[...new Set(missing)].join(' ')}: leave it out of the content`, {
      cause: error,
    });
  }
}
