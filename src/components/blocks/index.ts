/** What the owner can write in any MDX file of the content, besides Markdown. */
import Downloads from '#components/contact/Downloads.astro';
import Email from '#components/ui/Email.astro';
import Callout from './Callout.astro';
import Definitions from './Definitions.astro';
import Entries from './Entries.astro';
import Entry from './Entry.astro';
import Figure from './Figure.astro';
import Image from './Image.astro';
import Lead from './Lead.astro';
import Row from './Row.astro';

/** Components by the name they have in MDX. */
export const blocks = { Callout, Definitions, Downloads, Email, Entries, Entry, Figure, Lead, Row, img: Image };
