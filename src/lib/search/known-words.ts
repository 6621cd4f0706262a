/**
 * Which words of a question the index has. For a word that it lacks Pagefind takes the longest word this one begins
 * with, `in` for `infiniband`, and finds what nobody asked for.
 */
import { setApart } from './words.ts';

/** What is read of a result. */
export interface Sample {
  /** Its whole text. */
  content: string;
  /** What stands beside it. */
  meta: Readonly<Record<'title' | 'kind', string>>;
}

/** What is used of an index. */
export interface Searched<T extends Sample> {
  /** Finds words, or in quotation marks just these words and their inflections. */
  search(question: string): Promise<{ results: { data(): Promise<T> }[] }>;
}

/** Results that are looked at: those of one word have all been found in the same way. */
const SAMPLES = 5;

/** A question in quotation marks, which Pagefind takes as it is. */
const quoted = /^\s*".+"\s*$/;

/** The question without the words that neither stand in the index, inflected or not, nor begin a word there. */
export async function knownWords<T extends Sample>(question: string, index: Searched<T>): Promise<string> {
  const apart = setApart(question, ' ');
  const words = quoted.test(question) ? [apart] : apart.split(/\s+/).filter(Boolean);
  const known = await Promise.all(words.map((word) => isKnown(word, index)));
  return words.filter((_, at) => known[at]).join(' ');
}

async function isKnown<T extends Sample>(word: string, index: Searched<T>): Promise<boolean> {
  const exact = await index.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const { results } = await index.search(word);
  const samples = await Promise.all(results.slice(0, SAMPLES).map((result) => result.data()));
  return samples.some(({ content, meta }) => beginsWord(word, `${meta.title} ${meta.kind} ${content}`));
}

/** Whether a word of a text, or a part of one as in `tensor-native` and `NVLink`, begins with these letters. */
export function beginsWord(letters: string, text: string): boolean {
  const begin = onlyLetters(letters);
  return [...text.split(/\s+/), ...text.split(parts)].some((word) => onlyLetters(word).startsWith(begin));
}

const parts = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/u;
/** Letters and digits in lower case, without their accents. */
const onlyLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
