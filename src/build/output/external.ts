/** Links of the site to other sites, and whether they still answer. */
import { attribute, type Page } from '#lib/html.ts';

/**
 * Addresses on other sites, each with the pages that link to it.
 * @param pages the built pages
 * @param origin origin of this site
 */
export function externalLinks(pages: Page[], origin: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, elements } of pages) {
    for (const element of elements.filter(({ tagName }) => tagName === 'a')) {
      const address = attribute(element, 'href') ?? '';
      if (!/^https?:/.test(address) || new URL(address).origin === origin) continue;
      const places = found.get(address) ?? [];
      if (!places.includes(file)) found.set(address, [...places, file]);
    }
  }
  return found;
}

/**
 * What is wrong with an address; undefined when it answers.
 * @param get how to ask; `fetch` unless told otherwise
 */
export async function ask(address: string, get: typeof fetch = fetch): Promise<string | undefined> {
  try {
    const answer = await get(address, {
      signal: AbortSignal.timeout(20_000),
      headers: { 'User-Agent': 'Mozilla/5.0 (compatible; link check)' },
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `answers ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
