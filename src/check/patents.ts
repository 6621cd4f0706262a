/** Patent numbers: what the office would refuse is an error, what only the owner can know is a notice. */
import { adviseOnPatentNumber, type PatentNumber, parsePatentNumber } from '#lib/patents/number.ts';
import type { Entry } from './entry.ts';
import type { FieldPath, Problems } from './problem.ts';
import { quote, withArticle } from './words.ts';

/** Checks the numbers of one patent. */
export function checkPatent(patent: Entry, problems: Problems): void {
  const id = patent.text('id');
  const publication = patent.text('publication');
  const grant = patent.text('granted', 'id');
  const read = (path: FieldPath, text: string | undefined): PatentNumber | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const number = parsePatentNumber(text);
    if (number) return number;
    const { severity, message } = adviseOnPatentNumber(text);
    // A number that is only there to make a link must be complete; the owner's own may be all he has.
    const isOwn = path[0] === 'id';
    if (isOwn && severity === 'notice')
      problems.notice(patent.place(path), `found ${quote(text)}, shown without a link: ${message}`);
    else problems.error(patent.place(path), `found ${quote(text)}: ${message}`);
    return undefined;
  };
  const own = read(['id'], id);
  const published = read(['publication'], publication);
  const granted = read(['granted', 'id'], grant);
  if (own?.form === 'application' && publication === undefined)
    problems.notice(
      patent.place(['id']),
      `found ${quote(id)}: this is an application number, and it has no public page; what is the publication number? Write it as "publication"`,
    );
  if (published?.form === 'application')
    problems.error(
      patent.place(['publication']),
      `found ${quote(publication)}: this is an application number; a publication number is expected`,
    );
  else if (own?.form === 'publication' && published && !published.number.startsWith(own.number))
    problems.error(patent.place(['publication']), `found ${quote(publication)}: this is not the publication of ${id}`);
  if (granted && !granted.isGrant)
    problems.error(
      patent.place(['granted', 'id']),
      `found ${quote(grant)}: this is not a grant but ${withArticle(granted.kindText)}`,
    );
  const first = published ?? own;
  if (
    granted?.office === 'CN' &&
    first?.office === 'CN' &&
    first.form === 'publication' &&
    digits(granted) !== digits(first)
  )
    problems.notice(
      patent.place(['granted', 'id']),
      `found ${quote(grant)}: in China a grant has the digits of its publication (${first.number}); is this the same patent?`,
    );
}

const digits = ({ number }: PatentNumber) => /\d+/.exec(number)?.[0];
