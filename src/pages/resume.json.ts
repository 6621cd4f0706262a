/** `/resume.json`: the CV for programs. */
import { getCv } from '#lib/cv/get.ts';
import { toJsonResume } from '#lib/cv/json-resume.ts';
import { absolute } from '#lib/urls.ts';

/** The JSON Resume document. */
export async function GET(): Promise<Response> {
  const resume = toJsonResume(await getCv(), absolute('resume.json'));
  return new Response(`${JSON.stringify(resume, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
