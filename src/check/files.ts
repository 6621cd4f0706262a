/** The files of the content folder: what is there, and whether its names can be trusted on every computer. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pictureExtensions } from '#lib/pictures/files.ts';
import { collections } from '#schemas/collections.ts';
import type { Problems } from './problem.ts';
import { Source } from './source.ts';
import { didYouMean } from './words.ts';

/** The content folder. */
export interface Tree {
  /** Absolute path. */
  root: string;
  /** Files that can be read, as paths from the root with forward slashes, sorted. */
  files: string[];
  /** Folders, in the same form. */
  folders: Set<string>;
  /** Files whose name or place has been refused. */
  refused: Set<string>;
  /** Name a file is shown by, such as `content/patents.json`. */
  label(file: string): string;
}

/** Deeper than any sensible content. */
const DEEPEST = 8;
const dataFiles = Object.entries(collections).flatMap(([name, { form }]) =>
  form === 'folder' ? [] : [`${name}.json`],
);
const entryFolders = Object.entries(collections).flatMap(([name, { form }]) => (form === 'folder' ? [name] : []));

/** Lists the content folder and checks names, links and file endings. */
export function readTree(root: string, label: Tree['label'], problems: Problems): Tree {
  const tree: Tree = { root, files: [], folders: new Set(), refused: new Set(), label };
  const refuse = (file: string, message: string) => problems.error(new Source(label(file)).start, message);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    problems.error(new Source(label('')).start, 'the content folder is missing');
    return tree;
  }
  const realRoot = realpathSync(root);

  const walk = (folder: string, depth: number) => {
    const seen = new Map<string, string>();
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // Files of the operating system, editors and Git.
      if (entry.name.startsWith('.') || entry.name === 'Thumbs.db' || entry.name.endsWith('~')) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const twin = seen.get(fold(entry.name));
      if (twin !== undefined) refuse(file, `the name is the same as "${twin}" on some computers: rename one of them`);
      seen.set(fold(entry.name), entry.name);
      let isFolder = entry.isDirectory();
      if (entry.isSymbolicLink()) {
        const fault = linkFault(path.join(root, file), realRoot);
        if (fault) {
          refuse(file, fault);
          continue;
        }
        isFolder = false;
      }
      if (!isFolder && !entry.isFile() && !entry.isSymbolicLink()) {
        refuse(file, 'this is not a file that can be read');
      } else if (isFolder) {
        tree.folders.add(file);
        if (depth < DEEPEST) walk(file, depth + 1);
        else refuse(file, 'folders are nested too deeply');
      } else {
        tree.files.push(file);
      }
    }
  };
  walk('', 0);
  for (const file of tree.files) {
    const fault = nameFault(file);
    if (!fault) continue;
    refuse(file, fault);
    tree.refused.add(file);
  }
  for (const folder of tree.folders) {
    const inside = tree.files.filter((file) => file.startsWith(`${folder}/`));
    const fault = folderFault(folder, inside);
    if (!fault) continue;
    refuse(folder, fault);
    for (const file of inside) tree.refused.add(file);
  }
  return tree;
}

/** What is wrong with a folder in which something of the content seems to lie. */
function folderFault(folder: string, files: readonly string[]): string | undefined {
  if (/^_|\//.test(folder) || entryFolders.includes(folder) || files.length === 0) return undefined;
  const right = entryFolders.find((name) => name === fold(folder));
  if (right !== undefined) return `the name must be "${right}", in small letters`;
  if (!files.some((file) => /\.mdx?$/i.test(file) && !/readme\.md$/i.test(file))) return undefined;
  const known = `; known are ${entryFolders.join(', ')}; put _ before the name of a folder that is not for the site`;
  return `no folder of this name is read${didYouMean(folder, entryFolders) || known}`;
}

/** How a name looks to a file system that ignores case and Unicode form. */
const fold = (name: string) => name.normalize('NFC').toLowerCase().normalize('NFC');

function linkFault(file: string, root: string): string | undefined {
  try {
    const target = realpathSync(file);
    if (target !== root && !target.startsWith(root + path.sep))
      return 'this is a link to a file outside the content folder: copy the file here';
    return statSync(target).isFile() ? undefined : 'this is a link to a folder: copy the files here';
  } catch {
    return 'this is a link to a file that does not exist: delete it';
  }
}

const pictureEnding = new RegExp(`(${pictureExtensions.join('|').replaceAll('.', '\\.')})$`, 'i');

/** What is wrong with the name or the place of a file. */
function nameFault(file: string): string | undefined {
  const name = path.posix.basename(file);
  const [top = '', ...rest] = file.split('/');
  const lower = file.toLowerCase();
  if (rest.length === 0) {
    if (dataFiles.includes(lower) && file !== lower) return `the name must be "${lower}", in small letters`;
    const stem = lower.replace(/\.[^.]*$/, '');
    if (
      /\.json[5c]?(\.txt)?$|\.ya?ml$/.test(lower) &&
      !dataFiles.includes(file) &&
      dataFiles.includes(`${stem.replace(/\.json$/, '')}.json`)
    )
      return `the name must be "${stem.replace(/\.json$/, '')}.json"`;
    if (lower.endsWith('.json') && !dataFiles.includes(file))
      return `no file of this name is read${didYouMean(file, dataFiles) || `; known are ${dataFiles.join(', ')}`}`;
    if (/\.mdx?$/.test(lower) && lower !== 'readme.md')
      return `MDX files belong in one of the folders ${entryFolders.join(', ')}`;
    return undefined;
  }
  if (!entryFolders.includes(top)) return undefined;
  if (name.startsWith('_')) return undefined;
  const entry = /^(.*?)(\.mdx|\.md|\.markdown|\.mdx\.txt|\.md\.txt|\.mdx\.mdx)$/i.exec(name);
  if (entry) {
    const [, stem = '', ending] = entry;
    if (ending !== '.mdx')
      return `the name must end in .mdx, in small letters: rename it to "${slugOf(stem) || stem}.mdx"`;
    if (rest.length > 1) return `MDX files lie directly in "${top}", not in a folder inside it`;
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem)) return undefined;
    const slug = slugOf(stem);
    return `the name is part of a web address: small letters a to z, digits and single hyphens only${slug && `, such as "${slug}.mdx"`}`;
  }
  if (pictureEnding.test(name)) {
    const ending = path.posix.extname(name);
    const stem = name.slice(0, -ending.length);
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) {
      const slug = slugOf(stem);
      return `the name of a picture may have letters a to z, digits, hyphens, underscores and dots only${slug && `, such as "${slug}${ending.toLowerCase()}"`}`;
    }
    if (ending !== ending.toLowerCase())
      return `the ending of a picture must be in small letters: rename it to "${stem}${ending.toLowerCase()}"`;
  }
  return undefined;
}

/** A web address for a name: `Über uns.v2` → `uber-uns-v2`; empty when no letter of it can be kept. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
