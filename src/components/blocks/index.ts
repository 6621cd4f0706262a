/** What the owner can write in any MDX file of the content, besides Markdown. */
import Email from '#components/ui/Email.astro';
import Lead from './Lead.astro';

/** Components by the name they have in MDX. */
export const blocks = { Email, Lead };
