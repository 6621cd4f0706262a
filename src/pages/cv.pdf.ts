/** `/cv.pdf`: the CV for paper. */
import { getCv } from '#lib/cv/get.ts';
import { toPdf } from '#lib/cv/pdf.ts';

/** The PDF. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await toPdf(await getCv())), { headers: { 'Content-Type': 'application/pdf' } });
}
