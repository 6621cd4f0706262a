/** `/<profile>.vcf`, such as `/leo.vcf`: the contact details for an address book. */
import { getProfile } from '#lib/content/queries.ts';
import { getCv } from '#lib/cv/get.ts';
import { toVcard } from '#lib/cv/vcard.ts';

/** The one vCard, named after the entry of the profile. */
export async function getStaticPaths() {
  return [{ params: { vcard: (await getProfile()).id } }];
}

/** The vCard. */
export async function GET(): Promise<Response> {
  return new Response(toVcard(await getCv()), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
}
