/** Draws share pictures in a thread. */
import { drawSharePicture, type SharePicture } from '../share-picture.ts';
import { writeWhole } from '../write-whole.ts';

/** A picture and the file it is kept in. */
export interface Drawing {
  picture: SharePicture;
  file: string;
}

/** Draws a picture. */
export async function answer({ picture, file }: Drawing): Promise<undefined> {
  writeWhole(file, await drawSharePicture(picture));
}
