import { existsSync } from 'node:fs';
import path from 'node:path';

/** File endings a picture can have, in order of preference. */
export const pictureExtensions = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.svg'] as const;

/** Name of the first picture called `name` in `folder`, or undefined. */
export function findPicture(folder: string, name: string): string | undefined {
  return pictureExtensions.map((ext) => name + ext).find((file) => existsSync(path.join(folder, file)));
}
