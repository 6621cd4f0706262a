/** What a text says first, for descriptions of the page it stands on. */
import { blocksOf, isPicture, textOf } from './plain.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends in a full stop within a sentence: a title, an initial, a short word that a name or a number follows. */
const ABBREVIATION = /(?<![\p{L}\p{N}.])(Dr|Drs|Mr|Mrs|Ms|Mx|Prof|Rev|St|No|Nos|vs|cf|e\.g|i\.e|\p{Lu})\.\s*$/u;

/**
 * The first sentence of an MDX source, without its markup: of its first paragraph, headings left out.
 * @returns an empty text when there is none
 */
export function firstSentence(source: string): string {
  const text = blocksOf(source)
    .filter((block) => (block.type === 'paragraph' && !isPicture(block)) || block.type === 'mdxJsxFlowElement')
    .map(textOf)
    .find(Boolean);
  let sentence = '';
  for (const { segment } of segmenter.segment(text ?? '')) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  return sentence.trim();
}
