import { getProfile } from '#lib/content.ts';
import { getFacts } from '#lib/get-facts.ts';
import { llmsText } from '#lib/markdown-twins.ts';
import { absolute } from '#lib/urls.ts';

/** The map of the site for language models. */
export const GET = async () => {
  const files = [
    { label: 'CV, PDF', url: absolute('cv.pdf') },
    { label: 'CV, JSON Resume', url: absolute('resume.json') },
    { label: 'Contact, vCard', url: absolute(`${(await getProfile()).id}.vcf`) },
  ];
  return new Response(llmsText(await getFacts(), files), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
