/** `/resume.json`: the CV for programs. */
import { getCv } from '#lib/cv/get.ts';
import { formatJsonResume } from '#lib/cv/json-resume.ts';

/** The JSON Resume document. */
export async function GET(): Promise<Response> {
  return new Response(formatJsonResume(await getCv()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
