/** What Markdown itself is rendered with in the content; building blocks are imported by the entry they stand in. */
import Image from './Image.astro';

/** Components by the name they have in MDX. */
export const blocks = { img: Image };
