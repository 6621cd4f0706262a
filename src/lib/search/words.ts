/** Words of scripts without spaces, set apart for an index that tells words by the spaces between them. */

/** Stands around a word: a space, and a sign nobody sees, by which the space is known again. */
const GAP = ' \u2060';

/** Han and both kana, with their signs of repetition and length. */
const run = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]+/gu;

/** Text with its Chinese and Japanese words set apart. */
export const setApart = (text: string, gap = GAP): string =>
  text.replace(run, (words) => {
    const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(words);
    return [...segments].map(({ segment }) => gap + segment).join('') + gap;
  });

/** Such a text, or a part of it with `<mark>` around some words, as it was written. */
export const putTogether = (text: string): string => text.replace(/ ?(<mark>)?\u2060/g, '$1');
