/** Draws share pictures in a thread. */
import { writeWhole } from '#lib/write-whole.ts';
import { drawSharePicture, type SharePicture } from './picture.ts';

/** A picture and the file it is kept in. */
export interface Drawing {
  /** What it shows. */
  picture: SharePicture;
  /** Absolute path of the PNG. */
  file: string;
}

/** Draws a picture. */
export async function answer({ picture, file }: Drawing): Promise<undefined> {
  writeWhole(file, await drawSharePicture(picture));
}
