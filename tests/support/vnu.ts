/** The W3C's checker of HTML, CSS and SVG (vnu), and what of its findings is no mistake of the site. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#build/output/finish.ts';
import { ROOT } from '#lib/env.ts';
import { findProgram } from '#lib/tools/programs.ts';

const jar = path.join(ROOT, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
const java = findProgram('java');

// Deep documents need a larger stack; one short run is over before the second compiler of Java pays off.
const run = (...args: string[]) =>
  spawnSync(java ?? '', ['-Xss4m', '-XX:TieredStopAtLevel=1', '-jar', jar, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });

/** Why vnu cannot run here; undefined when it can. */
export const missing: string | undefined = !java
  ? 'Java is not installed: apt-get install default-jre-headless'
  : run('--version').status !== 0
    ? 'it needs Java 17 or later'
    : undefined;

/** Findings that are no mistakes, by their message and the source it quotes, each with its reason. */
const known: readonly (readonly [finding: RegExp, reason: string])[] = [
  [/^CSS: Unrecognized at-rule “@view-transition”/, 'CSS View Transitions 2 is newer than vnu'],
  [/^CSS: (“container-type”: Property|Unrecognized at-rule “@container”)/, 'CSS Containment 3 is newer than vnu'],
  [/^CSS: “[-\w]+”: (Parse Error|Unknown dimension)\. \S* ?\S*\dcqi/, 'CSS Containment 3 has the unit cqi'],
  [/^CSS: Parse Error\. \w*ghlight\(/, 'CSS Custom Highlights is newer than vnu'],
  [/^CSS: “transition”: “allow-discrete” is not/, 'CSS Transitions 2 is newer than vnu'],
  [/^CSS: “display”: “math” is not a “display” value/, 'MathML Core is newer than vnu'],
  [/^CSS: “paint-order”: Property/, 'SVG 2 is newer than vnu'],
  [/^CSS: “reading-flow”: Property/, 'CSS Display 4 is newer than vnu'],
  [
    /^(Inline (style|script)|Resource) violates Content Security Policy/,
    'vnu knows neither hashes nor where a page is served; the build holds each page to its policy, both ways',
  ],
];

/** One finding, as vnu writes it. */
interface Message {
  url: string;
  message: string;
  extract?: string;
}

/**
 * Checks every page, style sheet and drawing of built sites.
 * @returns a line for each finding that is not known, and for each known one that no longer occurs
 */
export function checkWithVnu(folders: string[]): string[] {
  const files = folders.flatMap((folder) =>
    listFiles(folder)
      .filter((file) => /\.(html|css|svg)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const { stdout } = run('--stdout', '--format', 'json', '--also-check-css', '--also-check-svg', ...files);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const nameOf = (file: string) =>
    path.relative(folders.find((folder) => file.startsWith(folder + path.sep)) ?? ROOT, file);
  const findings = messages.map(({ url, message, extract = '' }) => ({
    text: `${message} ${extract}`,
    place: nameOf(fileURLToPath(url)),
  }));
  const isKnown = (text: string) => known.some(([pattern]) => pattern.test(text));
  return [
    ...findings.filter(({ text }) => !isKnown(text)).map(({ place, text }) => `${place}: ${text}`),
    ...known
      .filter(([pattern]) => !findings.some(({ text }) => pattern.test(text)))
      .map(([, reason]) => `nothing needs this any more: ${reason}`),
  ];
}
