/** Finishes one page: gives it its policy, and says what is wrong with it. */
import { BASE_PATH, SITE_URL } from '#lib/env.ts';
import { readPage } from '#lib/html.ts';
import { linksOf, type PageLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkPolicy, policyIn, withPolicy } from './policy.ts';
import { joinStyles, shortenScopes } from './shorten.ts';
import { assetsIn } from './unused.ts';

/** A finished page, and all that is asked of it later. */
export interface FinishedPage extends PageLinks {
  /** Its source with the policy in it, as it is served. */
  html: string;
  /** The policy. */
  policy: string | undefined;
  /** Names of the files below `_astro` that it names. */
  assets: string[];
  /** One line for everything that must not be published. */
  problems: string[];
}

/**
 * @param file path in the built site, with forward slashes
 * @param html source of the page, as it was rendered
 * @throws when it has no place for a policy
 */
export function finishPage(file: string, html: string): FinishedPage {
  const page = withPolicy(readPage(file, shortenScopes(joinStyles(html))));
  return {
    ...linksOf(page, SITE_URL),
    html: page.html,
    policy: policyIn(page),
    assets: assetsIn(page.html),
    problems: [...checkMarkup(page, BASE_PATH), ...checkPolicy(page)],
  };
}
