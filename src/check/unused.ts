/** Files nothing uses: a picture that was surely meant to be shown is an error, all else a notice. */
import path from 'node:path';
import { pictureExtensions } from '#lib/pictures/files.ts';
import { type Collection, collections } from '#schemas/collections.ts';
import type { Entry } from './entry.ts';
import { slugOf } from './files.ts';
import type { Problems } from './problem.ts';
import type { Facts } from './rules.ts';
import { Source } from './source.ts';
import { nearest } from './words.ts';

/** Endings of pictures in any letters: those that are shown, then others that cameras and programs write. */
const [shown, others] = [
  pictureExtensions.map((ending) => ending.slice(1)),
  ['gif', 'tiff?', 'bmp', 'hei[cf]', 'jfif', 'jxl', 'psd'],
];
const endings = (which: readonly string[]) => new RegExp(`(?:\\.(?:${which.join('|')}))+$`, 'i');
const [shownEnding, anyEnding] = [endings(shown), endings([...shown, ...others])];

/** The picture an entry can have of its own. */
interface Wanted {
  entry: Entry;
  /** Field that says what it shows. */
  field: string;
  /** File name without ending. */
  name: string;
  /** Path of the picture that is shown; absent when none is. */
  shown: string | undefined;
}

/** Reports files nothing uses. */
export function checkUnused({ tree, entries }: Facts, used: ReadonlySet<string>, problems: Problems): void {
  const wanted = entries.flatMap((entry) => wantedBy(entry, tree.files));
  for (const file of tree.files) {
    if (used.has(file) || tree.refused.has(file) || /(^|\/)(_|readme\.md$)/i.test(file)) continue;
    const place = new Source(tree.label(file)).start;
    const meant = wanted.find((picture) => isMeant(file, picture));
    if (!meant) problems.notice(place, `nothing uses this file: ${advice(file, wanted)}`);
    else if (meant.entry.get(meant.field) === undefined) problems.notice(place, howToShow(file, meant));
    else if (meant.shown === undefined) problems.error(place, rightName(file, meant));
    else {
      const isRival = shownEnding.test(file) && stemOf(file) === meant.name && !meant.entry.text(meant.field, 'src');
      if (isRival) problems.error(place, `${tree.label(meant.shown)} is shown, not this file: delete one of them`);
      else
        problems.notice(
          place,
          `${tree.label(meant.shown)} is shown, not this file: delete this one, or put _ before its name`,
        );
    }
  }
}

function wantedBy(entry: Entry, files: readonly string[]): Wanted[] {
  const { picture } = collections[entry.collection] as Collection;
  if (!picture) return [];
  const { field, name = entry.id } = picture;
  const src = entry.text(field, 'src');
  const paths = src === undefined ? pictureExtensions.map((ending) => name + ending) : [src];
  const shown = paths.map((file) => path.posix.join(entry.collection, file)).find((file) => files.includes(file));
  return [{ entry, field, name, shown }];
}

/** Name of a picture without folder and ending, as an entry would be called. */
const stemOf = (file: string) => slugOf(path.posix.basename(file).replace(anyEnding, ''));

/** Whether a file is surely meant to be the picture, whatever its capitals, hyphens and endings. */
const isMeant = (file: string, { entry, name }: Wanted): boolean =>
  path.posix.dirname(file) === entry.collection && anyEnding.test(file) && [name, entry.id].includes(stemOf(file));

/** The name under which a picture is shown, in quotes; of a kind that is not shown, two. */
const nameFor = (file: string, { name }: Wanted): string =>
  shownEnding.test(file) ? `"${name}${path.posix.extname(file).toLowerCase()}"` : `"${name}.png" or "${name}.jpg"`;

const rightName = (file: string, wanted: Wanted): string =>
  shownEnding.test(file)
    ? `the name must be ${nameFor(file, wanted)} for the picture to be shown`
    : `a picture of this kind is not shown: save it as ${nameFor(file, wanted)}`;

function howToShow(file: string, wanted: Wanted): string {
  const { entry, field, name } = wanted;
  const isRight = pictureExtensions.some((ending) => file === `${entry.collection}/${name}${ending}`);
  return `the picture is not shown: write "${field}: { alt: what it shows }" in ${entry.source.file}${isRight ? '' : ` and save it as ${nameFor(file, wanted)}`}`;
}

/** What can be done with a file. */
function advice(file: string, wanted: readonly Wanted[]): string {
  const [folder = '', name = ''] = file.split('/');
  if (!Object.hasOwn(collections, folder) || !shownEnding.test(name)) return 'delete it, or put _ before its name';
  const missing = wanted.filter(({ entry, shown }) => entry.collection === folder && shown === undefined);
  const near = nearest(
    stemOf(file),
    missing.map((picture) => picture.name),
  );
  const picture = missing.find(({ name }) => name === near);
  return picture
    ? `to show it, rename it to ${nameFor(file, picture)}`
    : `show it in a text as ![what it shows](./${name}), or delete it`;
}
