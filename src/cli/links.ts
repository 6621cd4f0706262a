/** `npm run -s links`: asks every address on other sites and reports, in Markdown, which do not answer; that is no failure. */
import { ask, externalLinks } from '#build/output/external.ts';
import { readPages } from '#build/output/finish.ts';
import { OUT_DIR, SITE_URL } from '#lib/env.ts';
import { requireSite } from '#lib/tools/built-site.ts';

requireSite();
const links = [...externalLinks(readPages(OUT_DIR), SITE_URL)];
let silent = 0;
for (const [address, pages] of links) {
  const problem = await ask(address);
  if (problem === undefined) continue;
  silent += 1;
  console.log(`- <${address}> ${problem} (in ${pages.join(', ')})`);
}
console.log(`\n${links.length - silent} of ${links.length} links to other sites answer.`);
