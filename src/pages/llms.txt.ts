import { getFacts } from '#lib/facts/get.ts';
import { llmsText } from '#lib/markdown/twins.ts';

/** The map of the site for language models. */
export const GET = async () =>
  new Response(llmsText(await getFacts()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
