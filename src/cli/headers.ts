/** `npm run -s headers <host>`: prints the response headers of the built site for a host. */
import { readPages } from '#build/output/finish.ts';
import { cloudfront, netlify, nginx } from '#build/output/headers.ts';
import { policed } from '#build/output/policy.ts';
import { OUT_DIR } from '#lib/env.ts';
import { requireSite } from '#lib/tools/built-site.ts';

const hosts = { netlify, nginx, cloudfront };
const write = Object.entries(hosts).find(([host]) => host === process.argv[2])?.[1];
if (write) {
  requireSite();
  process.stdout.write(write(readPages(OUT_DIR).map(policed)));
} else {
  console.error(`Which host? npm run -s headers ${Object.keys(hosts).join(' | ')}`);
  process.exitCode = 1;
}
