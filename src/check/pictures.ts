/** Pictures: there, whole, what their name says, and drawings without anything that runs or reaches out. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findPicture, pictureExtensions } from '#lib/pictures/files.ts';
import { collections } from '#schemas/collections.ts';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import type { Tree } from './files.ts';
import type { Place, Problems } from './problem.ts';
import { didYouMean, quote } from './words.ts';

/** Widest that a picture of each kind is ever shown, in pixels of a sharp screen. */
const shownAt: Record<string, number> = { portrait: 336, cover: 900, picture: 1200, body: 1600 };
/** More pixels than this on a side, or more bytes, only make the build slow. */
const [MOST_PIXELS, MOST_BYTES] = [12_000, 20 * 2 ** 20];

/** Formats by the endings they may have, as the decoder names them. */
const formats: Record<string, string[]> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  webp: ['.webp'],
  heif: ['.avif'],
  svg: ['.svg'],
};

/** A picture an entry shows. */
interface Use {
  /** Path from the content folder, with forward slashes. */
  file: string;
  place: Place;
  /** Widest that it is shown, in pixels. */
  width: number;
}

/**
 * Checks the pictures of an entry.
 * @returns paths of those that are there
 */
export async function checkPictures(
  entry: Entry,
  body: Body | undefined,
  tree: Tree,
  problems: Problems,
): Promise<string[]> {
  const uses = [...fieldPicture(entry, tree, problems), ...bodyPictures(entry, body, problems)];
  for (const use of uses) await checkPicture(use, tree, problems);
  return uses.map(({ file }) => file);
}

/** The picture of the entry's own field: named by it, or found beside it. */
function fieldPicture(entry: Entry, tree: Tree, problems: Problems): Use[] {
  const { picture } = collections[entry.collection] as { picture?: { field: string; name?: string } };
  if (!picture || typeof entry.get(picture.field) !== 'object') return [];
  const { field, name = entry.id } = picture;
  const width = shownAt[field] ?? MOST_PIXELS;
  const src = entry.text(field, 'src');
  if (src !== undefined) {
    const use = resolve(entry, src, entry.place([field, 'src']), width, problems);
    return use ? [use] : [];
  }
  const folder = path.join(tree.root, entry.collection);
  const place = entry.place([field], 'key');
  const found = findPicture(folder, name);
  if (found) return [{ file: `${entry.collection}/${found}`, place, width }];
  problems.notice(place, `a drawing stands in for the picture: put ${name}.png or ${name}.jpg beside this file`);
  return [];
}

const bodyPictures = (entry: Entry, body: Body | undefined, problems: Problems): Use[] =>
  (body?.pictures ?? []).flatMap(({ url, offset, end }) => {
    const use = resolve(entry, url, entry.bodyPlace(offset, end), shownAt['body'] ?? MOST_PIXELS, problems);
    return use ? [use] : [];
  });

/** The file an address in an entry means. */
function resolve(entry: Entry, url: string, place: Place, width: number, problems: Problems): Use | undefined {
  const refuse = (message: string) => problems.error(place, `found ${quote(url)}: ${message}`);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    return refuse('pictures come from this site: save it beside this file and write ./name.png');
  if (url.startsWith('/') || url.includes('\\')) return refuse('write the path from this file, such as ./name.png');
  if (/[#?%]/.test(url)) return refuse('the name of a picture may not have # ? or % in it');
  const file = path.posix.join(entry.collection, url);
  if (file.startsWith('../')) return refuse('this is outside the content folder');
  return { file, place, width };
}

async function checkPicture({ file, place, width }: Use, tree: Tree, problems: Problems): Promise<void> {
  const refuse = (message: string) => problems.error(place, `${file}: ${message}`);
  const absolute = path.join(tree.root, file);
  // The owner may remove a picture while the content is checked.
  const bytes = tree.files.includes(file) ? statSync(absolute, { throwIfNoEntry: false })?.size : undefined;
  if (bytes === undefined) {
    const hint = didYouMean(
      file,
      tree.files.filter((other) => other !== file),
    );
    refuse(
      existsSync(absolute)
        ? 'this is not the exact name of the file: mind capital letters'
        : `there is no such file${hint}`,
    );
    return;
  }
  const ending = path.extname(file);
  if (!(pictureExtensions as readonly string[]).includes(ending))
    return refuse(`a picture ends in ${pictureExtensions.join(', ')}`);
  if (bytes === 0) return refuse('the file is empty');
  if (bytes > MOST_BYTES) return refuse(`the file is larger than ${MOST_BYTES / 2 ** 20} MB`);
  if (ending === '.svg') return checkDrawing(absolute, tree.label(file), refuse);
  const { default: sharp } = await import('sharp');
  const image = sharp(absolute, { failOn: 'warning', limitInputPixels: false });
  try {
    const size = await image.metadata();
    if (size.width * size.height > MOST_PIXELS ** 2)
      return refuse(
        `the picture has ${size.width} × ${size.height} pixels: make it smaller, ${MOST_PIXELS} × ${MOST_PIXELS} at most`,
      );
    const known = formats[size.format];
    if (!known) return refuse(`pictures of the kind ${size.format} are not shown: save it as PNG or JPEG`);
    if (!known.includes(ending)) return refuse(`the file is not what its name says: end it in ${known[0]}`);
    if ((size.pages ?? 1) > 1) return refuse('the picture moves, and would be shown as a strip: save one view of it');
    // Metadata stand at the beginning of a file: only decoding all of it shows that it is whole.
    await image.raw().toBuffer();
    await sizeForBuild(absolute);
    if (size.width > 3 * width && size.width > 1000)
      problems.notice(
        place,
        `${file} is ${size.width} pixels wide and shown at ${width} at most: a smaller one will do`,
      );
  } catch {
    refuse('the picture is damaged or not whole: save it again');
  }
}

/** The size of a picture as the build reads it. @throws when it cannot */
async function sizeForBuild(absolute: string): Promise<{ width: number; height: number }> {
  const { imageMetadata } = await import('astro/assets/utils');
  return imageMetadata(readFileSync(absolute));
}

/** Why the build could not tell how large a drawing is; undefined when it can. */
async function sizeFault(absolute: string): Promise<string | undefined> {
  const size = 'width="…" and height="…", or viewBox="0 0 … …"';
  try {
    const { width, height } = await sizeForBuild(absolute);
    if (width > 0 && height > 0 && Number.isFinite(width / height)) return undefined;
    return `the drawing is nothing wide or nothing high: give its <svg> ${size} with its real size`;
  } catch {
    return `the size of the drawing cannot be read: give its <svg>, in the first lines of the file, ${size}, in plain numbers with single spaces between them`;
  }
}

async function checkDrawing(absolute: string, label: string, refuse: (message: string) => void): Promise<void> {
  const text = readFileSync(absolute, 'utf8');
  const [{ readPage }, markup] = await Promise.all([import('#lib/html.ts'), import('#build/output/markup.ts')]);
  if (!/<svg[\s>]/.test(text)) return refuse('this is not an SVG drawing');
  if (/<!ENTITY|<\?xml-stylesheet/i.test(text)) return refuse('a drawing may not define entities or style sheets');
  const found = markup.checkDrawing(readPage(label, text), '/');
  if (found[0]) return refuse(`the drawing holds what a picture must not: ${found[0].replace(`${label}: `, '')}`);
  const fault = await sizeFault(absolute);
  if (fault !== undefined) return refuse(fault);
  const { default: sharp } = await import('sharp');
  try {
    await sharp(absolute).metadata();
  } catch {
    refuse('the drawing is damaged: save it again');
  }
}
